package kr.onjari.admissions.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import kr.onjari.admissions.EventKind;
import kr.onjari.admissions.Moment;

/**
 * Why a position is what it is: walks through the events that concern an application, from its arrival on. An arrival ahead of it
 * moves it back by one, an entry ahead that leaves the list moves it up by one; nothing else moves it.
 */
final class Story {

    /** An event about the application itself, or about an entry that ranks ahead of it. */
    record Step(Instant at, EventKind kind, boolean own) {}

    private Story() {}

    /**
     * @param arrivalPosition its position right after it applied
     * @param steps in the order of the list's versions, beginning with its own APPLIED
     * @return the newest first
     */
    static List<Moment> of(int arrivalPosition, List<Step> steps) {
        List<Moment> moments = new ArrayList<>();
        OptionalInt position = OptionalInt.empty();
        for (Step step : steps) {
            OptionalInt after = after(position, step, arrivalPosition);
            if (step.own() || !after.equals(position)) {
                moments.add(new Moment(step.at(), step.kind(), step.own(), position, after));
            }
            position = after;
            if (position.isEmpty()) {
                break;
            }
        }
        Collections.reverse(moments);
        return List.copyOf(moments);
    }

    private static OptionalInt after(OptionalInt before, Step step, int arrivalPosition) {
        return switch (step.kind()) {
            case LIST_OPENED, SEAT_OPENED, OFFERED -> before;
            case APPLIED -> step.own() ? OptionalInt.of(arrivalPosition) : moved(before, 1);
            case ACCEPTED, REFUSED, EXPIRED, WITHDRAWN -> step.own() ? OptionalInt.empty() : moved(before, -1);
        };
    }

    private static OptionalInt moved(OptionalInt position, int by) {
        return position.isPresent() ? OptionalInt.of(position.getAsInt() + by) : position;
    }
}
