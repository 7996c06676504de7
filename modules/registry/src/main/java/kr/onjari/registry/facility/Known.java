package kr.onjari.registry.facility;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A facility of the registry while a batch is merged: what is known of it, and whether that changed meanwhile. */
final class Known {
    /** Two centres of one name in one district are the same when they lie this near to each other. */
    private static final double SAME_PLACE_METRES = 500;

    final UUID id;
    final boolean isNew;
    FacilityFacts facts;
    boolean changed;

    Known(UUID id, FacilityFacts facts, boolean isNew) {
        this.id = id;
        this.facts = facts;
        this.isNew = isNew;
        this.changed = isNew;
    }

    /** Takes over what is told now. @return whether anything is different from before */
    boolean learn(FacilityFacts told) {
        if (told.isOlderThan(facts)) {
            return false;
        }
        FacilityFacts merged = told.filledFrom(facts);
        if (merged.saysTheSameAs(facts)) {
            return false;
        }
        facts = merged;
        changed = true;
        return true;
    }

    /**
     * Which of the facilities of the same name and district is meant by one that came without a code, or with a code
     * that none of them has. Address decides, then nearness; one that says neither is meant only if there is no other.
     *
     * @return null when none is
     * @throws AmbiguousFacility when it may be any of several
     */
    static @Nullable Known recognise(FacilityFacts told, List<Known> namesakes) throws AmbiguousFacility {
        List<Known> possible = namesakes.stream()
                .filter(known -> told.officialCode() == null || known.facts.officialCode() == null)
                .toList();
        String address = told.contact().address();
        for (Known known : possible) {
            String knownAddress = known.facts.contact().address();
            if (address != null
                    && knownAddress != null
                    && FacilityText.plain(address).equals(FacilityText.plain(knownAddress))) {
                return known;
            }
        }
        if (told.position() != null) {
            for (Known known : possible) {
                if (known.facts.position() != null
                        && told.position().metresTo(known.facts.position()) <= SAME_PLACE_METRES) {
                    return known;
                }
            }
        }
        List<Known> unplaced = possible.stream()
                .filter(known -> !contradict(told, known.facts))
                .toList();
        if (unplaced.size() > 1) {
            throw new AmbiguousFacility(unplaced.size());
        }
        return unplaced.isEmpty() ? null : unplaced.get(0);
    }

    /** Both say where they are, in the same manner, and it is not the same place. */
    private static boolean contradict(FacilityFacts one, FacilityFacts other) {
        return one.position() != null && other.position() != null
                || one.contact().address() != null && other.contact().address() != null;
    }
}
