package kr.onjari.admissions.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import kr.onjari.kernel.idempotency.IdempotentCommands;
import kr.onjari.kernel.idempotency.StoredResponse;
import org.jspecify.annotations.Nullable;

/**
 * Creations of the API, in one transaction each. With an {@code Idempotency-Key} the first result is kept in the same transaction
 * and a repeat, also a concurrent one, is answered with it; without one the command is simply carried out.
 */
@ApplicationScoped
public class Commands {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final IdempotentCommands idempotent;

    @Inject
    Commands(IdempotentCommands idempotent) {
        this.idempotent = idempotent;
    }

    /** What a command made, and its address. */
    record Created(String location, Object document) {}

    /**
     * Carries a creation out.
     *
     * @param key the client's Idempotency-Key, if it sent one
     * @param address method and path
     * @param body the request's body as it was understood, so that white space and the order of members do not matter
     * @return 201 with the document and its address
     */
    @Transactional
    public Response created(@Nullable String key, String address, Object body, Supplier<Created> command) {
        Supplier<StoredResponse> stored = () -> {
            Created made = command.get();
            return new StoredResponse(
                    Response.Status.CREATED.getStatusCode(), made.location() + "\n" + json(made.document()));
        };
        StoredResponse answer = key == null ? stored.get() : idempotent.run(key, address + "\n" + json(body), stored);
        int lineEnd = answer.body().indexOf('\n');
        return Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LOCATION, answer.body().substring(0, lineEnd))
                .entity(answer.body().substring(lineEnd + 1))
                .build();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Documents of the API are plain records", e);
        }
    }
}
