/**
 * Waiting lists (입소대기): published rules, applications, positions, offers. The root package is the face of the module; rank is
 * a pure function of published facts (영유아보육법 §28, 시행규칙 §28의3 and §29).
 *
 * <p>Persistence here is SQL in text blocks through {@link kr.onjari.kernel.persistence.Database}, not entities: the order is one
 * index scan, every write happens under a row lock whose order matters, grants are per column, and rules and state machines are
 * plain types that are tested without a container (ADR "Admissions without entities").
 */
@NullMarked
package kr.onjari.admissions;

import org.jspecify.annotations.NullMarked;
