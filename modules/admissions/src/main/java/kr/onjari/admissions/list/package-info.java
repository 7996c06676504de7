/**
 * Waiting lists as rows and as everybody sees them: opening, order, positions, the public view and the director's console; the
 * numbers of a list are published to the registry asynchronously (영유아보육법 §28, 시행규칙 §28의3).
 */
@NullMarked
package kr.onjari.admissions.list;

import org.jspecify.annotations.NullMarked;
