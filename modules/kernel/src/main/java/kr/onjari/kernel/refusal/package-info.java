/** What the product says when it declines: a message key, the rule it comes from, and where on the form. */
@NullMarked
package kr.onjari.kernel.refusal;

import org.jspecify.annotations.NullMarked;
