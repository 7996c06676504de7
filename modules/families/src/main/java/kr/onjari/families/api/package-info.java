/** A guardian's children and what a token stands for, for programs: the public REST interface {@code /api/v1}. */
@NullMarked
package kr.onjari.families.api;

import org.jspecify.annotations.NullMarked;
