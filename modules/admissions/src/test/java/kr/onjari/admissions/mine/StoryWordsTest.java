package kr.onjari.admissions.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.onjari.admissions.ApplicationState;
import kr.onjari.admissions.EventKind;
import kr.onjari.admissions.Moment;
import kr.onjari.web.component.Tone;
import kr.onjari.web.text.Bundles;
import kr.onjari.web.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoryWordsTest {
    private final Bundles bundles = new Bundles(StoryWordsTest.class.getClassLoader());

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_moment_a_story_can_have_is_written_in_every_language(Language language) {
        for (EventKind kind : EventKind.values()) {
            for (boolean own : new boolean[] {true, false}) {
                Moment moment = moment(kind, own, 14, 13);
                List<String> keys = new ArrayList<>(List.of(StoryWords.titleKey(moment), StoryWords.ruleKey(moment)));
                StoryWords.effectKey(moment).ifPresent(keys::add);
                assertThat(keys).allSatisfy(key -> assertThat(bundles.pattern(key, language))
                        .isPresent());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_state_and_movement_is_written_in_every_language(Language language) {
        for (ApplicationState state : ApplicationState.values()) {
            assertThat(bundles.pattern("admissions.state." + state, language)).isPresent();
            assertThat(bundles.pattern("admissions.state.text." + state, language))
                    .isPresent();
        }
        for (Movement.Direction direction : Movement.Direction.values()) {
            assertThat(bundles.pattern("admissions.movement.applied." + direction, language))
                    .isPresent();
            assertThat(bundles.pattern("admissions.movement.lately." + direction, language))
                    .isPresent();
        }
    }

    @Test
    void an_event_says_what_it_did_to_the_position() {
        assertThat(effect(moment(EventKind.APPLIED, true, 0, 14))).contains("entered");
        assertThat(effect(moment(EventKind.WITHDRAWN, false, 14, 13))).contains("forward");
        assertThat(effect(moment(EventKind.APPLIED, false, 13, 14))).contains("back");
        assertThat(effect(moment(EventKind.OFFERED, true, 1, 1))).contains("same");
        assertThat(effect(moment(EventKind.ACCEPTED, true, 1, 0))).contains("left");
        assertThat(effect(moment(EventKind.SEAT_OPENED, false, 0, 0))).isEmpty();
    }

    @Test
    void falling_back_is_marked_and_getting_a_place_is_celebrated() {
        assertThat(StoryWords.tone(moment(EventKind.APPLIED, false, 13, 14))).isEqualTo(Tone.WARNING);
        assertThat(StoryWords.tone(moment(EventKind.ACCEPTED, false, 13, 12))).isEqualTo(Tone.NEUTRAL);
        assertThat(StoryWords.tone(moment(EventKind.ACCEPTED, true, 1, 0))).isEqualTo(Tone.SUCCESS);
    }

    private static Optional<String> effect(Moment moment) {
        return StoryWords.effectKey(moment).map(key -> key.substring(key.lastIndexOf('.') + 1));
    }

    private static Moment moment(EventKind kind, boolean own, int before, int after) {
        return new Moment(Instant.EPOCH, kind, own, position(before), position(after));
    }

    private static OptionalInt position(int position) {
        return position == 0 ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
