package kr.onjari.registry;

import java.util.Optional;
import java.util.UUID;

/** Names one facility for good, in the registry and in every tenant. */
public record FacilityId(UUID value) {

    /** Reads an id from an address or form; empty when the text is none. */
    public static Optional<FacilityId> parse(String text) {
        try {
            return text.length() == 36 ? Optional.of(new FacilityId(UUID.fromString(text))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
