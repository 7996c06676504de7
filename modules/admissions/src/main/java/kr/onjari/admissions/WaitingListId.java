package kr.onjari.admissions;

import java.util.UUID;

/** A waiting list: one age class of one facility in one school year. */
public record WaitingListId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
