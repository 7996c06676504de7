package kr.onjari.kernel.lease;

/**
 * A held lease.
 *
 * @param fence grows with every change of holder; work that writes under a lease passes it on, so that a late writer
 *     of an older fence can be told apart
 */
public record Lease(String name, String holder, long fence) {}
