/** The first page of a portal, of the ministry and of a support centre, and the pages every site must have. */
@NullMarked
package kr.onjari.web.home;

import org.jspecify.annotations.NullMarked;
