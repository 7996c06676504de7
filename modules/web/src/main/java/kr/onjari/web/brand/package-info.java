/** A tenant's look as about twenty values, and the check that everything stays readable in it (WCAG 2.2, 1.4.3 and 1.4.11). */
@NullMarked
package kr.onjari.web.brand;

import org.jspecify.annotations.NullMarked;
