package kr.onjari.web.error;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that is not JSON. Stands before the mapper that comes with Jackson. */
@Provider
@ApplicationScoped
public class MalformedJson implements ExceptionMapper<JsonParseException> {
    @Inject
    private FailureAnswers answers;

    @Override
    public Response toResponse(JsonParseException thrown) {
        return answers.answer(thrown);
    }
}
