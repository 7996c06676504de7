package kr.onjari.families;

import java.util.UUID;

/** A child in the vault; the same in every tenant. */
public record ChildId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
