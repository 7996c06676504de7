/**
 * Figures across tenants: each tenant counts its own rows and publishes aggregates, the ministry reads them. No query
 * here reads two tenants' people.
 */
@NullMarked
package kr.onjari.statistics;

import org.jspecify.annotations.NullMarked;
