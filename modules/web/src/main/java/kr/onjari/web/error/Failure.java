package kr.onjari.web.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import kr.onjari.kernel.refusal.FormErrors;
import kr.onjari.kernel.refusal.Refusal;

/**
 * What went wrong, as far as whoever asked is concerned. Found in the chain of causes, since the platform wraps what
 * our code throws.
 */
sealed interface Failure {
    int BAD_REQUEST = 400;
    int UNPROCESSABLE = 422;
    int SERVER_ERROR = 500;
    int DEEPEST = 10;

    int status();

    /** The product declined. */
    record Refused(Refusal refusal) implements Failure {
        @Override
        public int status() {
            return refusal.kind().status();
        }
    }

    /** Several fields were declined at once. */
    record RefusedFields(List<Refusal> refusals) implements Failure {
        @Override
        public int status() {
            return BAD_REQUEST;
        }
    }

    /** A body that is not the JSON the endpoint takes. */
    record Unreadable(Optional<String> where) implements Failure {
        @Override
        public int status() {
            return BAD_REQUEST;
        }
    }

    /** The request broke the rules of HTTP or asked for what is not there. */
    record Http(int status) implements Failure {}

    /** Our fault. */
    record Broken(Throwable cause) implements Failure {
        @Override
        public int status() {
            return SERVER_ERROR;
        }
    }

    /** What a thrown exception means. */
    static Failure of(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Optional<Failure> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
            cause = cause.getCause();
        }
        return thrown instanceof WebApplicationException web
                        && web.getResponse().getStatus() < SERVER_ERROR
                ? new Http(web.getResponse().getStatus())
                : new Broken(thrown);
    }

    private static Optional<Failure> known(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return Optional.of(new Refused(refusal));
        }
        if (cause instanceof FormErrors errors) {
            return Optional.of(new RefusedFields(errors.refusals()));
        }
        if (cause instanceof JsonProcessingException json) {
            return Optional.of(new Unreadable(JsonPlace.of(json)));
        }
        return cause instanceof ConstraintViolationException ? Optional.of(new Http(UNPROCESSABLE)) : Optional.empty();
    }
}
