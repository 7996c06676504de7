package kr.onjari.admissions.mine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.onjari.admissions.EventKind;
import kr.onjari.admissions.Moment;
import kr.onjari.web.component.TimelineItem;
import kr.onjari.web.component.Tone;
import kr.onjari.web.page.Ui;

/** The story of an application in sentences: what happened, what it did to the position, and under which rule. */
public final class StoryWords {
    private StoryWords() {}

    /** The timeline, newest first. */
    public static List<TimelineItem> timeline(Ui ui, List<Moment> story) {
        return story.stream().map(moment -> item(ui, moment)).toList();
    }

    private static TimelineItem item(Ui ui, Moment moment) {
        return new TimelineItem(
                ui.dateTime(moment.at()),
                ui.t(titleKey(moment)),
                effectKey(moment)
                        .map(key -> ui.t(key, number(moment.before()), number(moment.after()), places(moment))),
                Optional.of(ui.t(ruleKey(moment))),
                tone(moment));
    }

    /** What happened. */
    static String titleKey(Moment moment) {
        return "admissions.story." + (moment.own() ? "own." : "other.") + moment.kind();
    }

    /** By which rule. */
    static String ruleKey(Moment moment) {
        return "admissions.story.rule." + moment.kind();
    }

    /** What it did to the position; empty when the position was neither won nor lost nor held. */
    static Optional<String> effectKey(Moment moment) {
        if (moment.before().isEmpty() && moment.after().isEmpty()) {
            return Optional.empty();
        }
        if (moment.before().isEmpty()) {
            return Optional.of("admissions.story.effect.entered");
        }
        if (moment.after().isEmpty()) {
            return Optional.of("admissions.story.effect.left");
        }
        int change = Integer.compare(moment.before().getAsInt(), moment.after().getAsInt());
        return Optional.of("admissions.story.effect."
                + switch (change) {
                    case 0 -> "same";
                    case 1 -> "forward";
                    default -> "back";
                });
    }

    /** Good news, bad news, or only news. */
    static Tone tone(Moment moment) {
        if (moment.own()) {
            return switch (moment.kind()) {
                case OFFERED -> Tone.PRIMARY;
                case ACCEPTED -> Tone.SUCCESS;
                case EXPIRED -> Tone.WARNING;
                case APPLIED, REFUSED, WITHDRAWN, LIST_OPENED, SEAT_OPENED -> Tone.NEUTRAL;
            };
        }
        return effectKey(moment).filter(key -> key.endsWith("back")).isPresent() && moment.kind() == EventKind.APPLIED
                ? Tone.WARNING
                : Tone.NEUTRAL;
    }

    private static int places(Moment moment) {
        return Math.abs(moment.before().orElse(0) - moment.after().orElse(0));
    }

    private static int number(OptionalInt position) {
        return position.orElse(0);
    }
}
