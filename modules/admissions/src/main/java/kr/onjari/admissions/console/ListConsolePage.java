package kr.onjari.admissions.console;

import java.time.Instant;
import java.util.List;
import kr.onjari.admissions.ConsoleEntry;
import kr.onjari.admissions.ListConsole;
import kr.onjari.admissions.list.Centre;
import kr.onjari.web.form.Form;

/**
 * One list as its director works on it.
 *
 * @param form carries what was refused, when something was
 */
public record ListConsolePage(Form form, Centre centre, ListConsole console, Instant now) {

    /** Offers that wait for an answer, the earliest deadline first. */
    public List<ConsoleEntry> offers() {
        return console.entries().stream()
                .filter(entry -> entry.offerExpiresAt().isPresent())
                .sorted((a, b) -> a.offerExpiresAt()
                        .orElseThrow()
                        .compareTo(b.offerExpiresAt().orElseThrow()))
                .toList();
    }

    /** Whether the list is longer than what is shown of it. */
    public boolean isCut() {
        return console.entries().size() < console.list().waiting();
    }
}
