package kr.onjari.web.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a program is told when a request fails (RFC 9457).
 *
 * @param type {@code /problems/<code>}; the code stays the same when the words change
 * @param title what happened, the same sentence for every occurrence
 * @param status the HTTP status, repeated
 * @param detail what happened this time, in the language the request asked for
 * @param rule the rule a refusal comes from
 * @param errors what is wrong with which field
 * @param link where the thing asked for can be had
 * @param instance the reference number for questions about a failure of ours
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        URI type,
        String title,
        int status,
        String detail,
        Optional<String> rule,
        List<FieldProblem> errors,
        Optional<URI> link,
        Optional<String> instance) {

    /** What is wrong with one field. */
    record FieldProblem(String field, String message) {}
}
