package kr.onjari.statistics;

/** How far a tenant's figures can be relied on. */
public enum Freshness {
    /** Counted at the last turn. */
    CURRENT,
    /** The last turns passed this tenant by; the figures are as old as their time says. */
    STALE,
    /** The last count failed; the figures, if there are any, are those of an earlier one. */
    FAILED,
    /** Never counted yet. */
    NEVER
}
