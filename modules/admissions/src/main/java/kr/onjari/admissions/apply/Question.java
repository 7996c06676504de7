package kr.onjari.admissions.apply;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A question of the conversation, asked in this order. The rules say which circumstances count; this says only beside which
 * others a parent is asked about them.
 */
public enum Question {
    WORK(Set.of("DUAL_INCOME")),
    CHILDREN(Set.of("CHILDREN_2", "CHILDREN_3")),
    FAMILY(Set.of(
            "SINGLE_PARENT",
            "SINGLE_PARENT_OTHER",
            "GRANDPARENT",
            "MULTICULTURAL",
            "PREGNANT_MOTHER",
            "FOSTER_OR_ADOPTED",
            "CHILD_WELFARE_FACILITY",
            "NORTH_KOREAN_DEFECTOR")),
    HEALTH(Set.of(
            "DISABLED_PARENT", "DISABLED_SIBLING", "RARE_DISEASE_PARENT", "RARE_DISEASE_SIBLING", "TYPE1_DIABETES")),
    CENTRE(Set.of("SIBLING_ENROLLED", "APARTMENT_RESIDENT", "INDUSTRIAL_COMPLEX", "PREMISES_DONOR")),
    /** Support and merit, and every circumstance of newer rules that no other question knows. */
    SUPPORT(Set.of());

    private final Set<String> codes;

    Question(Set<String> codes) {
        this.codes = codes;
    }

    /** The question in which an item of the rules is asked about. */
    static Question about(String code) {
        return Arrays.stream(values())
                .filter(question -> question.codes.contains(code))
                .findFirst()
                .orElse(SUPPORT);
    }

    /** The word for it in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Question> at(String path) {
        return Arrays.stream(values())
                .filter(question -> question.path().equals(path))
                .findFirst();
    }
}
