package kr.onjari.web.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.kernel.refusal.FormErrors;
import kr.onjari.kernel.refusal.Refusal;

/**
 * What a visitor typed, kept as she typed it, and what is wrong with it. A resource reads it with the methods below,
 * which note an error for a value they cannot understand; when it is not {@link #isValid()} the same page is shown
 * again with everything kept. Belongs to one request.
 */
public final class Form {
    private static final int LONGEST_NUMBER = 9;

    private final Map<String, List<String>> values;
    private final List<FieldError> errors = new ArrayList<>();

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    /** A form nobody has filled in yet. */
    public static Form empty() {
        return new Form(Map.of());
    }

    /** A form filled in beforehand. */
    public static Form of(Map<String, String> values) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Form(lists);
    }

    /** The parameters of a query or a decoded form body. */
    public static Form of(MultivaluedMap<String, String> values) {
        return new Form(new LinkedHashMap<>(values));
    }

    static Form ofParameters(Map<String, String[]> parameters) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        parameters.forEach((name, given) -> lists.put(name, Arrays.asList(given)));
        return new Form(lists);
    }

    /** The value without surrounding blanks; empty when the field is absent. */
    public String text(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    /** The value, unless it is absent or blank. */
    public Optional<String> optional(String name) {
        return Optional.of(text(name)).filter(value -> !value.isEmpty());
    }

    /** Every value of a group of checkboxes. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream().map(String::strip).toList();
    }

    /** Whether a choice is ticked. */
    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** Notes an error for each of the fields that is blank. */
    public Form require(String... names) {
        for (String name : names) {
            if (optional(name).isEmpty()) {
                reject(name, "web.form.required");
            }
        }
        return this;
    }

    /** A day as a date field sends it, or as people type it: 2024-03-15, 20240315, 2024.3.15. */
    public Optional<LocalDate> date(String name) {
        return read(name, "web.form.date", TypedDate::read);
    }

    public Optional<UUID> uuid(String name) {
        return read(name, "web.form.choice", Form::uuidOrNothing);
    }

    /** A whole number within limits, both included; digits may be grouped with commas. */
    public Optional<Integer> integer(String name, int min, int max) {
        Optional<String> typed = optional(name);
        Optional<Integer> number = typed.map(text -> text.replace(",", ""))
                .filter(digits -> digits.matches("-?\\d{1," + LONGEST_NUMBER + "}"))
                .map(Integer::valueOf)
                .filter(value -> value >= min && value <= max);
        if (typed.isPresent() && number.isEmpty()) {
            reject(name, "web.form.number", min, max);
        }
        return number;
    }

    /** One of the constants, by name. */
    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return read(name, "web.form.choice", typed -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(typed))
                .findFirst());
    }

    private <T> Optional<T> read(String name, String key, java.util.function.Function<String, Optional<T>> understand) {
        Optional<String> typed = optional(name);
        Optional<T> value = typed.flatMap(understand);
        if (typed.isPresent() && value.isEmpty()) {
            reject(name, key);
        }
        return value;
    }

    private static Optional<UUID> uuidOrNothing(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** Notes an error at a field. */
    public Form reject(String field, String key, Object... arguments) {
        errors.add(new FieldError(Optional.of(field), key, List.of(arguments), Optional.empty()));
        return this;
    }

    /** Notes a refusal of the domain: at its field, or above the form when it names none. */
    public Form reject(Refusal refusal) {
        errors.add(new FieldError(refusal.field(), refusal.messageKey(), List.of(refusal.arguments()), refusal.rule()));
        return this;
    }

    /** Notes several refusals of the domain. */
    public Form reject(FormErrors refused) {
        refused.refusals().forEach(this::reject);
        return this;
    }

    public boolean isValid() {
        return errors.isEmpty();
    }

    public FieldErrors errors() {
        return new FieldErrors(errors);
    }
}
