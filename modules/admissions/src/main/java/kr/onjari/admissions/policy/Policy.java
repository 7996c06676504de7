package kr.onjari.admissions.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of the rules of admission. Amounts, limits and deadlines come from here only.
 *
 * @param version unique among all versions a tenant ever had, e.g. {@code 2026-1} or {@code 2026-1+seoul-2026-1}
 * @param validFrom first day on which new decisions follow this version
 * @param validTo first day on which they no longer do; empty while open-ended
 * @param source the legal basis, in Korean
 * @param locked top-level parts that tenants below may not change
 */
@JsonIgnoreProperties("extends")
public record Policy(
        String version,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String source,
        List<String> locked,
        List<Group> groups,
        List<Item> items,
        List<Combination> combinations,
        Limits limits,
        ExcludedTypes excludedFacilityTypes,
        OfferRule offer,
        EvidenceRule evidence,
        List<Reason> passOverReasons) {

    /** A priority class (순위) with the points of its items. */
    public record Group(String code, int points, Map<String, String> text) {}

    /**
     * A circumstance that counts.
     *
     * @param points when it counts other than its group's items do
     * @param centreOnly whether it counts only at centres that the office has recorded for it
     * @param exclusiveWith codes that cannot be claimed together with it
     * @param article the legal source, in Korean
     * @param text by language: ko, en, zh, vi
     */
    public record Item(
            String code,
            String group,
            Optional<Integer> points,
            boolean centreOnly,
            List<String> exclusiveWith,
            String article,
            Map<String, String> text) {

        /** Absent lists in the file are empty. */
        public Item {
            exclusiveWith = exclusiveWith == null ? List.of() : List.copyOf(exclusiveWith);
            points = points == null ? Optional.empty() : points;
        }
    }

    /** Points added when all its items are claimed together. */
    public record Combination(String code, List<String> items, int points, String article, Map<String, String> text) {}

    /** How many active applications a child may have nationwide. */
    public record Limits(int whenNotEnrolled, int whenEnrolled, String article) {}

    /** Types of centre for which nobody can apply here, by the registry's codes. */
    public record ExcludedTypes(List<String> codes, String article) {}

    /** Days in which an offer must be answered, and the range a tenant may choose from. */
    public record OfferRule(int answerDays, int leastDays, int mostDays, String article) {}

    /** Days in which evidence must be handed in after an offer. */
    public record EvidenceRule(int days, String article) {}

    /** Why a director may pass over a child. */
    public record Reason(String code, Map<String, String> text) {}

    /** Checks what no file may get wrong. */
    public Policy {
        validTo = validTo == null ? Optional.empty() : validTo;
        locked = locked == null ? List.of() : List.copyOf(locked);
        if (offer.answerDays() < offer.leastDays() || offer.answerDays() > offer.mostDays()) {
            throw new IllegalArgumentException("Policy " + version + ": an offer's " + offer.answerDays()
                    + " days are outside " + offer.leastDays() + "-" + offer.mostDays());
        }
    }

    /** Whether new decisions of this day follow this version. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
    }

    /** The item of that code. */
    public Optional<Item> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** What the item counts by itself. */
    public int pointsOf(Item item) {
        return item.points().orElseGet(() -> groups.stream()
                .filter(group -> group.code().equals(item.group()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No group " + item.group() + " in policy " + version))
                .points());
    }
}
