/**
 * Applying for a waiting list (입소대기 신청) as a conversation: which child, one question after the other about the circumstances
 * that count (시행규칙 §29), what they add up to, then sending. Nothing is kept on the server before it is sent: the answers
 * travel sealed in the address.
 */
@NullMarked
package kr.onjari.admissions.apply;

import org.jspecify.annotations.NullMarked;
