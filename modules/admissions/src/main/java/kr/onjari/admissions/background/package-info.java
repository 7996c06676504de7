/** What happens to waiting lists without anybody asking: offers run out, figures are published to the registry. */
@NullMarked
package kr.onjari.admissions.background;

import org.jspecify.annotations.NullMarked;
