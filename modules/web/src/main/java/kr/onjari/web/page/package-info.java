/** How a resource answers with a page: the view, what every template can ask, and how it is written. */
@NullMarked
package kr.onjari.web.page;

import org.jspecify.annotations.NullMarked;
