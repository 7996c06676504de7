package kr.onjari.kernel.refusal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The product declines to do something, for a reason its user can understand. The text is the message
 * {@code refusal.<code>} with the given arguments; pages show it next to the field, the API as a problem document
 * (RFC 9457). A refusal rolls the transaction back.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is, with the HTTP status that says the same. */
    public enum Kind {
        INVALID(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        UNPROCESSABLE(422),
        TOO_LARGE(413),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final @Nullable String field;
    private final @Nullable String rule;
    private final @Nullable URI link;

    private Refusal(
            Kind kind,
            String code,
            List<Object> arguments,
            @Nullable String field,
            @Nullable String rule,
            @Nullable URI link) {
        super(kind + " " + code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.arguments = arguments;
        this.field = field;
        this.rule = rule;
        this.link = link;
    }

    /** A value given for a field can't be taken. */
    public static Refusal invalid(String field, String code, Object... arguments) {
        return new Refusal(Kind.INVALID, code, List.of(arguments), field, null, null);
    }

    /** The person may not do this. */
    public static Refusal forbidden(String code, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, code, List.of(arguments), null, null, null);
    }

    /** There is no such thing, or it is none of the person's business. */
    public static Refusal notFound(String code, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, code, List.of(arguments), null, null, null);
    }

    /** A rule forbids it in the present state of things. */
    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(Kind.CONFLICT, code, List.of(arguments), null, null, null);
    }

    /** The request is well-formed and still makes no sense. */
    public static Refusal unprocessable(String code, Object... arguments) {
        return new Refusal(Kind.UNPROCESSABLE, code, List.of(arguments), null, null, null);
    }

    /** Something this depends on is down for the moment. */
    public static Refusal unavailable(String code, Object... arguments) {
        return new Refusal(Kind.UNAVAILABLE, code, List.of(arguments), null, null, null);
    }

    /** The same, naming the rule it comes from, for example {@code "영유아보육법 §28, 2026-1"}. */
    public Refusal underRule(String source) {
        return new Refusal(kind, code, arguments, field, source, link);
    }

    /** The same, with the address where the thing can be had. */
    public Refusal linkingTo(URI address) {
        return new Refusal(kind, code, arguments, field, rule, address);
    }

    /** The same, at a field of the form. */
    public Refusal at(String fieldName) {
        return new Refusal(kind, code, arguments, fieldName, rule, link);
    }

    public Kind kind() {
        return kind;
    }

    /** For example {@code admissions.limit-reached}. */
    public String code() {
        return code;
    }

    /** The key of the text to show. */
    public String messageKey() {
        return "refusal." + code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    public Optional<URI> link() {
        return Optional.ofNullable(link);
    }
}
