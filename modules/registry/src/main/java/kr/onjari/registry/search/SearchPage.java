package kr.onjari.registry.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kr.onjari.registry.FacilitySummary;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.WaitingSummary;
import kr.onjari.web.component.Option;
import kr.onjari.web.form.Form;

/**
 * The search and what it found.
 *
 * @param text what was looked for; empty when nothing was
 * @param regionName where, in the reader's language; empty for the whole country
 * @param regions to choose from, those of the tenant's province by district
 * @param kinds to narrow the search to
 * @param near whether distances from the reader's place are shown; then {@code withoutNear} turns that off
 * @param at how many facilities come before the first one shown
 * @param next address of the next page
 * @param first address of the first page, on later ones
 * @param relaxations ways to find more, when nothing was found
 */
public record SearchPage(
        Form form,
        Optional<String> text,
        Optional<String> regionName,
        List<Option> regions,
        List<Kind> kinds,
        boolean near,
        String withoutNear,
        List<Card> cards,
        long total,
        long at,
        Optional<String> next,
        Optional<String> first,
        List<Relaxation> relaxations) {

    /** A kind of facility as a filter. @param href with it, or without it when it is active */
    public record Kind(FacilityType type, String href, boolean active) {}

    /**
     * A facility found.
     *
     * @param region in the reader's language
     * @param classes waiting figures by age class; empty when none are published
     */
    public record Card(
            FacilitySummary facility,
            String href,
            String name,
            String region,
            OptionalLong distanceMetres,
            List<WaitingSummary> classes) {

        public int vacancies() {
            return classes.stream().mapToInt(WaitingSummary::vacancies).sum();
        }

        public int waiting() {
            return classes.stream().mapToInt(WaitingSummary::waiting).sum();
        }

        /** When the oldest of the figures was taken. */
        public Optional<Instant> asOf() {
            return classes.stream().map(WaitingSummary::asOf).min(Instant::compareTo);
        }
    }

    /**
     * A wider search.
     *
     * @param key of the sentence
     * @param argument of the sentence; may be empty
     */
    public record Relaxation(String key, String argument, String href) {}

    /** The number of the last facility shown. */
    public long to() {
        return at + cards.size();
    }
}
