package kr.onjari.web.error;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.web.text.Texts;

/** A failure in words: the same words on the page and in the problem document. */
record Explanation(Failure failure, Texts texts, String reference) {
    private static final String INVALID = "web.invalid";

    Problem problem() {
        return new Problem(
                URI.create("/problems/" + code()),
                texts.text("web.error.title." + family()),
                failure.status(),
                detail(),
                refusal().flatMap(Refusal::rule),
                fieldProblems(),
                refusal().flatMap(Refusal::link),
                broken() ? Optional.of("urn:onjari:failure:" + reference) : Optional.empty());
    }

    ErrorPage page() {
        String family = family();
        return new ErrorPage(
                failure.status(),
                texts.text("web.error.title." + family),
                detail(),
                texts.pattern("web.error.safe." + family),
                texts.text("web.error.next." + family),
                refusal().flatMap(Refusal::rule),
                fieldProblems().stream().map(Problem.FieldProblem::message).toList(),
                refusal().flatMap(Refusal::link).map(URI::toString),
                broken() ? Optional.of(reference) : Optional.empty());
    }

    private boolean broken() {
        return failure instanceof Failure.Broken;
    }

    private Optional<Refusal> refusal() {
        return failure instanceof Failure.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    private String code() {
        if (failure instanceof Failure.Refused refused) {
            return refused.refusal().code();
        }
        if (failure instanceof Failure.RefusedFields) {
            return INVALID;
        }
        return failure instanceof Failure.Unreadable ? "web.unreadable" : "web." + family();
    }

    private String detail() {
        if (failure instanceof Failure.Refused refused) {
            return text(refused.refusal());
        }
        if (failure instanceof Failure.Unreadable unreadable) {
            return unreadable
                    .where()
                    .map(field -> texts.text("web.error.unreadableField", field))
                    .orElseGet(() -> texts.text("web.error.unreadable"));
        }
        return texts.text("web.error.text." + (failure instanceof Failure.RefusedFields ? "invalid" : family()));
    }

    private List<Problem.FieldProblem> fieldProblems() {
        List<Refusal> refusals = failure instanceof Failure.RefusedFields several
                ? several.refusals()
                : refusal().stream().toList();
        return refusals.stream()
                .filter(refusal -> refusal.field().isPresent())
                .map(refusal -> new Problem.FieldProblem(refusal.field().orElseThrow(), text(refusal)))
                .toList();
    }

    private String text(Refusal refusal) {
        return texts.text(refusal.messageKey(), refusal.arguments());
    }

    /** Failures with the same words: by what the visitor can do about them. */
    private String family() {
        return switch (failure.status()) {
            case 400, 422 -> "invalid";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404, 410 -> "notFound";
            case 405, 406, 415 -> "unsupported";
            case 409, 412, 428 -> "conflict";
            case 413 -> "tooLarge";
            case 429, 503 -> "unavailable";
            default -> failure.status() < Failure.SERVER_ERROR ? "invalid" : "broken";
        };
    }
}
