package kr.onjari.admissions;

import java.util.UUID;

/** An offer of one seat to one application. */
public record OfferId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
