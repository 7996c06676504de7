/** Whose work a thread does: tenants, their sites and the sealed context every piece of work carries (ADR 0003). */
@NullMarked
package kr.onjari.kernel.tenancy;

import org.jspecify.annotations.NullMarked;
