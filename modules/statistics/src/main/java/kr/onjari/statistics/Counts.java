package kr.onjari.statistics;

import java.time.Instant;

/**
 * What one tenant counted about itself at one moment.
 *
 * @param facilities facilities (어린이집) the tenant serves that are not closed
 * @param waitingChildren children with at least one entry on one of its lists
 * @param waitingEntries entries (입소대기) on its lists, those with a pending offer included
 * @param openOffers offers (입소 제안) without an answer yet
 * @param acceptedOffers offers accepted so far
 * @param countedAt the time of the transaction that counted all of these
 */
public record Counts(
        long facilities,
        long waitingChildren,
        long waitingEntries,
        long openOffers,
        long acceptedOffers,
        Instant countedAt) {}
