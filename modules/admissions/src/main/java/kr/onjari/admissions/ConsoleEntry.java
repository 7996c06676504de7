package kr.onjari.admissions;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a list as the director of its facility sees it: still without names, which need a logged reading.
 *
 * @param next whether a seat offered now goes to this entry
 * @param offerExpiresAt the clock of its open offer
 */
public record ConsoleEntry(
        ListEntry line,
        ApplicationId application,
        boolean next,
        Optional<OfferId> offer,
        Optional<Instant> offerExpiresAt) {}
