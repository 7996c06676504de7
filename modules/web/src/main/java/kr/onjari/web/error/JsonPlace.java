package kr.onjari.web.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which field of a body could not be read. Only names of our own fields are told, never the reader's class names. */
final class JsonPlace {
    private JsonPlace() {}

    static Optional<String> of(JsonProcessingException failure) {
        if (failure instanceof JsonMappingException mapping) {
            String path = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return Optional.of(path).filter(found -> !found.isEmpty());
        }
        return Optional.empty();
    }
}
