package kr.onjari.web.form;

import java.util.List;
import java.util.Optional;

/** The errors of a form in the order of its fields, as the summary at its top lists them. */
public record FieldErrors(List<FieldError> all) {
    public static final FieldErrors NONE = new FieldErrors(List.of());

    public FieldErrors {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first error of a field. */
    public Optional<FieldError> on(String field) {
        return all.stream()
                .filter(error -> error.field().filter(field::equals).isPresent())
                .findFirst();
    }
}
