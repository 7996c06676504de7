/**
 * The ministry's page of national figures, and the job that fills it: one partition a tenant, run by one node at a
 * time, aggregates only: the ministry sees no people (ADR 0015).
 */
@NullMarked
package kr.onjari.statistics.national;

import org.jspecify.annotations.NullMarked;
