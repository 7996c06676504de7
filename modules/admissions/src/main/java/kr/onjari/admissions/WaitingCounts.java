package kr.onjari.admissions;

/**
 * A tenant's waiting lists in four numbers, without anybody in them.
 *
 * @param waitingChildren children with a WAITING or OFFERED entry, each once
 * @param waitingEntries entries that are WAITING or OFFERED
 * @param openOffers offers that are open now
 * @param acceptedOffers offers ever accepted
 */
public record WaitingCounts(long waitingChildren, long waitingEntries, long openOffers, long acceptedOffers) {}
