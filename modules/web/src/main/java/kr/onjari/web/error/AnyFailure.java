package kr.onjari.web.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whatever no other mapper knows. */
@Provider
@ApplicationScoped
public class AnyFailure implements ExceptionMapper<Throwable> {
    @Inject
    private FailureAnswers answers;

    @Override
    public Response toResponse(Throwable thrown) {
        return answers.answer(thrown);
    }
}
