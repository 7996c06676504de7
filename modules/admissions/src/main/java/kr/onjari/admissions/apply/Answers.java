package kr.onjari.admissions.apply;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import kr.onjari.admissions.policy.Policy;
import kr.onjari.web.form.Form;

/** Between the fields of a question and the claims of a draft. */
final class Answers {
    /** The field of all questions. */
    static final String FIELD = "claim";
    /** The value that says that none of the choices is true. */
    static final String NONE = "NONE";

    private Answers() {}

    /** The form with what was answered before; empty for a question nobody has answered yet. */
    static Form formOf(Question question, Draft draft, Questionnaire rules) {
        List<Policy.Item> items = rules.items(question);
        List<String> claimed = items.stream()
                .map(Policy.Item::code)
                .filter(draft.claims()::contains)
                .toList();
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        if (!claimed.isEmpty()) {
            fields.put(FIELD, claimed);
        } else if (draft.answered().contains(question)) {
            fields.putSingle(FIELD, NONE);
        }
        return Form.of(fields);
    }

    /**
     * The draft with the question answered; empty, with errors on the form, when a choice was not made, two answers contradict
     * each other, or a value is none of the choices.
     */
    static Optional<Draft> read(Form form, Question question, Draft draft, Questionnaire rules) {
        List<Policy.Item> items = rules.items(question);
        List<String> codes = items.stream().map(Policy.Item::code).toList();
        List<String> given =
                form.all(FIELD).stream().filter(value -> !value.isEmpty()).toList();
        List<Policy.Item> claimed =
                items.stream().filter(item -> given.contains(item.code())).toList();
        boolean none = given.contains(NONE);
        if (given.isEmpty()) {
            form.reject(FIELD, "admissions.apply.answer.missing");
        } else if (given.stream().anyMatch(value -> !value.equals(NONE) && !codes.contains(value))) {
            form.reject(FIELD, "web.form.choice");
        } else if (none && !claimed.isEmpty()) {
            form.reject(FIELD, "admissions.apply.answer.none-and-some");
        } else if (claimed.stream().anyMatch(item -> claimed.stream()
                .anyMatch(other -> other != item && Questionnaire.excludes(item, other)))) {
            form.reject(FIELD, "admissions.apply.answer.exclusive");
        }
        return form.isValid()
                ? Optional.of(draft.with(
                        question, codes, claimed.stream().map(Policy.Item::code).toList()))
                : Optional.empty();
    }
}
