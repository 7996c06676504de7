package kr.onjari.admissions.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.onjari.admissions.policy.Policy;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {
    static final Policy RULES = rules(
            item("DUAL_INCOME", 200, false),
            item("CHILDREN_2", 100, false, "CHILDREN_3"),
            item("CHILDREN_3", 200, false, "CHILDREN_2"),
            item("SINGLE_PARENT", 100, false, "SINGLE_PARENT_OTHER"),
            item("SINGLE_PARENT_OTHER", 50, false),
            item("MULTICULTURAL", 100, false),
            item("APARTMENT_RESIDENT", 100, true),
            item("SOMETHING_NEW", 100, false));

    private final Questionnaire everywhere = new Questionnaire(RULES, Set.of());
    private final Questionnaire here = new Questionnaire(RULES, Set.of("APARTMENT_RESIDENT"));

    @Test
    void questions_come_in_their_order_and_only_when_the_rules_give_reason_to_ask() {
        assertThat(everywhere.questions())
                .containsExactly(Question.WORK, Question.CHILDREN, Question.FAMILY, Question.SUPPORT);
    }

    @Test
    void a_centres_own_items_are_asked_only_where_the_office_recorded_them() {
        assertThat(everywhere.items(Question.CENTRE)).isEmpty();
        assertThat(here.codes(Question.CENTRE)).containsExactly("APARTMENT_RESIDENT");
        assertThat(here.questions()).contains(Question.CENTRE);
    }

    @Test
    void an_item_of_newer_rules_that_no_question_knows_is_still_asked() {
        assertThat(everywhere.codes(Question.SUPPORT)).containsExactly("SOMETHING_NEW");
    }

    @Test
    void every_item_is_asked_exactly_once() {
        List<String> asked = here.questions().stream()
                .flatMap(question -> here.codes(question).stream())
                .toList();
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(
                        RULES.items().stream().map(Policy.Item::code).toList());
    }

    @Test
    void items_that_exclude_each_other_are_a_choice_and_others_are_ticked() {
        assertThat(everywhere.isChoice(Question.WORK)).isTrue();
        assertThat(everywhere.isChoice(Question.CHILDREN)).isTrue();
        assertThat(everywhere.isChoice(Question.FAMILY)).isFalse();
    }

    @Test
    void the_progress_counts_the_child_and_the_check_as_steps() {
        List<Question> questions = everywhere.questions();
        assertThat(Progress.atChild(questions))
                .extracting(Progress::current, Progress::of)
                .containsExactly(1, 6);
        assertThat(Progress.at(Question.WORK, questions).current()).isEqualTo(2);
        assertThat(Progress.at(Question.SUPPORT, questions).current()).isEqualTo(5);
        assertThat(Progress.atCheck(questions).current()).isEqualTo(6);
    }

    private static Policy.Item item(String code, int points, boolean centreOnly, String... exclusive) {
        return new Policy.Item(
                code,
                "FIRST",
                Optional.of(points),
                centreOnly,
                List.of(exclusive),
                "영유아보육법 시행규칙 제29조",
                Map.of("ko", code));
    }

    private static Policy rules(Policy.Item... items) {
        return new Policy(
                "test-1",
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                "영유아보육법 제28조",
                List.of(),
                List.of(new Policy.Group("FIRST", 100, Map.of())),
                List.of(items),
                List.of(),
                new Policy.Limits(3, 2, "영유아보육법 시행규칙 제28조의3"),
                new Policy.ExcludedTypes(List.of(), "영유아보육법 제28조"),
                new Policy.OfferRule(5, 3, 7, "기준"),
                new Policy.EvidenceRule(7, "기준"),
                List.of());
    }
}
