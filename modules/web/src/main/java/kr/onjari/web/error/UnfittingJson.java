package kr.onjari.web.error;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** JSON of another shape than the endpoint takes. Stands before the mapper that comes with Jackson. */
@Provider
@ApplicationScoped
public class UnfittingJson implements ExceptionMapper<JsonMappingException> {
    @Inject
    private FailureAnswers answers;

    @Override
    public Response toResponse(JsonMappingException thrown) {
        return answers.answer(thrown);
    }
}
