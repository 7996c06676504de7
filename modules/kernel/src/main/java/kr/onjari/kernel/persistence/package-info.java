/** The one bound way to the database: tenant, role, person and timeouts are set inside each transaction (ADR 0003). */
@NullMarked
package kr.onjari.kernel.persistence;

import org.jspecify.annotations.NullMarked;
