package kr.onjari.web.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: unknown paths, methods, media types. Answers that are none of a failure stay as they are. */
@Provider
@ApplicationScoped
public class HttpFailure implements ExceptionMapper<WebApplicationException> {
    @Inject
    private FailureAnswers answers;

    @Override
    public Response toResponse(WebApplicationException thrown) {
        Response given = thrown.getResponse();
        return given.getStatus() < Failure.BAD_REQUEST || given.hasEntity() ? given : answers.answer(thrown);
    }
}
