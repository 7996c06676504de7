package kr.onjari.admissions.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.onjari.admissions.ListSummary;
import kr.onjari.admissions.list.Centre;

/**
 * A director's home: what is to do, sorted by urgency, then her lists.
 *
 * @param centre empty when none is assigned to her
 * @param offers open ones, the earliest deadline first
 */
public record ConsolePage(Optional<Centre> centre, List<ListSummary> lists, List<OpenOffer> offers, Instant now) {

    /** Lists with a free seat and somebody who waits for it. */
    public List<ListSummary> canOffer() {
        return lists.stream()
                .filter(list -> list.vacancies() > 0 && list.waiting() > list.offered())
                .toList();
    }

    public int waiting() {
        return lists.stream().mapToInt(ListSummary::waiting).sum();
    }

    public int vacancies() {
        return lists.stream().mapToInt(ListSummary::vacancies).sum();
    }
}
