/**
 * The ministry's page of national figures, and the job that fills it: one partition a tenant, run by one node at a
 * time, aggregates only (ARCHITECTURE "Tenancy": the ministry sees aggregates and registry facts, no people).
 */
@NullMarked
package kr.onjari.statistics.national;

import org.jspecify.annotations.NullMarked;
