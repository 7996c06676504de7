package kr.onjari.admissions.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import kr.onjari.admissions.ApplicationState;
import kr.onjari.admissions.EventKind;
import kr.onjari.admissions.Moment;
import kr.onjari.admissions.OfferState;
import kr.onjari.admissions.SeatState;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class StoryTest {

    @Test
    void anArrivalAheadMovesBackAndADepartureAheadMovesUp() {
        List<Moment> story = Story.of(
                12,
                List.of(
                        own(EventKind.APPLIED),
                        ahead(EventKind.APPLIED),
                        ahead(EventKind.APPLIED),
                        ahead(EventKind.ACCEPTED)));
        assertThat(story)
                .extracting(Moment::after)
                .containsExactly(OptionalInt.of(13), OptionalInt.of(14), OptionalInt.of(13), OptionalInt.of(12));
    }

    @Test
    void anOfferMovesNobody() {
        List<Moment> story = Story.of(2, List.of(own(EventKind.APPLIED), ahead(EventKind.OFFERED)));
        assertThat(story).hasSize(1);
    }

    @Test
    void theStoryEndsWhenTheApplicationLeavesTheList() {
        List<Moment> story = Story.of(
                1,
                List.of(
                        own(EventKind.APPLIED),
                        own(EventKind.OFFERED),
                        own(EventKind.ACCEPTED),
                        ahead(EventKind.APPLIED)));
        assertThat(story)
                .extracting(Moment::kind)
                .containsExactly(EventKind.ACCEPTED, EventKind.OFFERED, EventKind.APPLIED);
        assertThat(story.get(0).after()).isEmpty();
    }

    @Test
    void anIllegalTransitionNamesBothStates() {
        Assertions.assertThatThrownBy(() -> ApplicationState.ACCEPTED.to(ApplicationState.WAITING))
                .hasMessageContaining("ACCEPTED")
                .hasMessageContaining("WAITING");
        Assertions.assertThatThrownBy(() -> OfferState.EXPIRED.to(OfferState.ACCEPTED))
                .hasMessageContaining("EXPIRED");
        Assertions.assertThatThrownBy(() -> SeatState.FREE.to(SeatState.TAKEN)).hasMessageContaining("TAKEN");
    }

    private static Story.Step own(EventKind kind) {
        return new Story.Step(Instant.EPOCH, kind, true);
    }

    private static Story.Step ahead(EventKind kind) {
        return new Story.Step(Instant.EPOCH, kind, false);
    }
}
