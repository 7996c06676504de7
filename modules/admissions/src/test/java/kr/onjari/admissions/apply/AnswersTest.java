package kr.onjari.admissions.apply;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.families.ChildId;
import kr.onjari.web.form.Form;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final Questionnaire rules = new Questionnaire(QuestionnaireTest.RULES, Set.of());
    private final Draft draft = Draft.of(new WaitingListId(UUID.randomUUID()), new ChildId(UUID.randomUUID()));

    @Test
    void a_claim_joins_the_draft_and_the_question_counts_as_answered() {
        Draft answered = read(Question.WORK, "DUAL_INCOME").orElseThrow();
        assertThat(answered.claims()).containsExactly("DUAL_INCOME");
        assertThat(answered.open(rules.questions())).contains(Question.CHILDREN);
    }

    @Test
    void none_answers_the_question_and_takes_earlier_claims_back() {
        Draft before = draft.with(Question.CHILDREN, rules.codes(Question.CHILDREN), List.of("CHILDREN_2"));
        Draft after =
                Answers.read(form("NONE"), Question.CHILDREN, before, rules).orElseThrow();
        assertThat(after.claims()).isEmpty();
        assertThat(after.answered()).contains(Question.CHILDREN);
    }

    @Test
    void nothing_chosen_is_asked_again() {
        assertThat(read(Question.FAMILY)).isEmpty();
    }

    @Test
    void none_together_with_something_is_asked_again() {
        assertThat(read(Question.FAMILY, "NONE", "MULTICULTURAL")).isEmpty();
    }

    @Test
    void items_that_exclude_each_other_are_asked_again_whichever_of_them_says_so() {
        assertThat(read(Question.FAMILY, "SINGLE_PARENT_OTHER", "SINGLE_PARENT"))
                .isEmpty();
    }

    @Test
    void a_code_of_another_question_is_not_taken() {
        assertThat(read(Question.FAMILY, "DUAL_INCOME")).isEmpty();
    }

    @Test
    void coming_back_shows_what_was_answered() {
        Draft none = read(Question.FAMILY, "NONE").orElseThrow();
        assertThat(Answers.formOf(Question.FAMILY, none, rules).all(Answers.FIELD))
                .containsExactly("NONE");
        Draft some = read(Question.FAMILY, "MULTICULTURAL").orElseThrow();
        assertThat(Answers.formOf(Question.FAMILY, some, rules).all(Answers.FIELD))
                .containsExactly("MULTICULTURAL");
        assertThat(Answers.formOf(Question.FAMILY, draft, rules).all(Answers.FIELD))
                .isEmpty();
    }

    @Test
    void another_child_keeps_the_answers_about_the_family() {
        Draft answered = read(Question.WORK, "DUAL_INCOME").orElseThrow();
        assertThat(answered.forChild(new ChildId(UUID.randomUUID())).claims()).containsExactly("DUAL_INCOME");
    }

    private Optional<Draft> read(Question question, String... values) {
        Form form = form(values);
        Optional<Draft> read = Answers.read(form, question, draft, rules);
        assertThat(form.isValid()).isEqualTo(read.isPresent());
        return read;
    }

    private static Form form(String... values) {
        MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();
        fields.addAll(Answers.FIELD, values);
        return Form.of(fields);
    }
}
