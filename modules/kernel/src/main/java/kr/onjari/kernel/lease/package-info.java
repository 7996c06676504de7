/** Fenced leases: background work runs once in a cluster, and a holder that lost its lease can tell. */
@NullMarked
package kr.onjari.kernel.lease;

import org.jspecify.annotations.NullMarked;
