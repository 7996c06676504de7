/** The values that page components take: options, facts, steps of a history, links to other pages of a list. */
@NullMarked
package kr.onjari.web.component;

import org.jspecify.annotations.NullMarked;
