package kr.onjari.admissions.application;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.onjari.admissions.list.ListRow;
import kr.onjari.admissions.policy.Policy;
import kr.onjari.kernel.refusal.FormErrors;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.registry.AgeClass;
import kr.onjari.registry.FacilityStatus;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.SchoolYear;

/**
 * Who may apply where, and with which claims (영유아보육법 §27, §28; 시행규칙 §28의3, §29). Pure; every refusal names its rule.
 */
public final class Eligibility {
    private static final String AGE_RULE = "영유아보육법 제27조, 보육사업안내(연령별 반편성)";
    private static final String LIST_RULE = "영유아보육법 제28조";

    private Eligibility() {}

    /** Refuses centres that are paused or closed, or whose type takes no applications here. */
    public static void ofCentre(FacilityType type, FacilityStatus status, Policy policy) {
        if (policy.excludedFacilityTypes().codes().contains(type.name())) {
            throw Refusal.unprocessable("admissions.centre-type-excluded")
                    .underRule(rule(policy.excludedFacilityTypes().article(), policy))
                    .at("waitingListId");
        }
        if (status == FacilityStatus.PAUSED || status == FacilityStatus.CLOSED) {
            throw Refusal.unprocessable("admissions.centre-not-open")
                    .underRule(LIST_RULE)
                    .at("waitingListId");
        }
    }

    /** Refuses a child whose class in the list's school year is another one. */
    public static void ofChild(LocalDate birthDate, ListRow list) {
        Optional<AgeClass> right = AgeClass.find(birthDate, new SchoolYear(list.schoolYear()));
        if (right.isEmpty()) {
            throw Refusal.unprocessable("admissions.child-too-old", String.valueOf(list.schoolYear()))
                    .underRule(AGE_RULE)
                    .at("childId");
        }
        if (right.get() != list.ageClass()) {
            throw Refusal.unprocessable(
                            "admissions.wrong-age-class",
                            String.valueOf(list.schoolYear()),
                            right.get().age(),
                            list.ageClass().age())
                    .underRule(AGE_RULE)
                    .at("childId");
        }
    }

    /**
     * Refuses claims that are unknown, repeated, contradict each other, or cannot count at this centre; all of them at once.
     *
     * @param itemsOfCentre codes of the items the office has recorded for this centre
     */
    public static void ofClaims(List<String> claims, Set<String> itemsOfCentre, Policy policy) {
        FormErrors.Collector errors = FormErrors.collect();
        Set<String> seen = new HashSet<>();
        for (String code : claims) {
            Optional<Policy.Item> item = policy.item(code);
            if (item.isEmpty()) {
                errors.add(claim("admissions.claim-unknown", code, policy.source(), policy));
            } else if (!seen.add(code)) {
                errors.add(claim("admissions.claim-repeated", code, item.get().article(), policy));
            } else if (item.get().centreOnly() && !itemsOfCentre.contains(code)) {
                errors.add(claim("admissions.claim-not-here", code, item.get().article(), policy));
            }
        }
        for (Policy.Item item : policy.items()) {
            for (String other : item.exclusiveWith()) {
                if (item.code().compareTo(other) < 0 && seen.contains(item.code()) && seen.contains(other)) {
                    errors.add(Refusal.unprocessable("admissions.claims-contradict", item.code(), other)
                            .underRule(rule(item.article(), policy))
                            .at("claims"));
                }
            }
        }
        errors.throwIfAny();
    }

    private static Refusal claim(String refusal, String code, String article, Policy policy) {
        return Refusal.unprocessable(refusal, code)
                .underRule(rule(article, policy))
                .at("claims");
    }

    static String rule(String article, Policy policy) {
        return article + " (" + policy.version() + ")";
    }
}
