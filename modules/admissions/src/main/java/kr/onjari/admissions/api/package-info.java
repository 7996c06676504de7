/** Waiting lists, applications, offers and rules for programs: the public REST interface {@code /api/v1}. */
@NullMarked
package kr.onjari.admissions.api;

import org.jspecify.annotations.NullMarked;
