package kr.onjari.admissions;

import java.util.UUID;

/** One application of one child to one waiting list. */
public record ApplicationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
