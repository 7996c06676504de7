package kr.onjari.admissions.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import kr.onjari.admissions.EventKind;
import kr.onjari.admissions.Moment;
import org.junit.jupiter.api.Test;

class MovementTest {
    private static final Instant NOON = Instant.parse("2026-03-14T03:00:00Z");

    @Test
    void since_applying_a_child_has_come_forward() {
        List<Moment> story = List.of(ahead(EventKind.ACCEPTED, 14, 12), applied(14));
        Movement movement = Movement.of(story, OptionalInt.of(12)).orElseThrow();
        assertThat(movement).isEqualTo(new Movement(14, 12, NOON, true));
        assertThat(movement.direction()).isEqualTo(Movement.Direction.FORWARD);
        assertThat(movement.places()).isEqualTo(2);
    }

    @Test
    void a_child_with_a_higher_score_moves_it_back() {
        Movement movement = Movement.of(List.of(ahead(EventKind.APPLIED, 9, 14), applied(9)), OptionalInt.of(14))
                .orElseThrow();
        assertThat(movement.direction()).isEqualTo(Movement.Direction.BACK);
        assertThat(movement.places()).isEqualTo(5);
    }

    @Test
    void a_story_that_does_not_reach_back_to_the_beginning_says_so() {
        Movement movement = Movement.of(List.of(ahead(EventKind.WITHDRAWN, 31, 30)), OptionalInt.of(30))
                .orElseThrow();
        assertThat(movement.sinceApplied()).isFalse();
        assertThat(movement.from()).isEqualTo(31);
    }

    @Test
    void nothing_moved_yet() {
        assertThat(Movement.of(List.of(applied(1)), OptionalInt.of(1))
                        .orElseThrow()
                        .direction())
                .isEqualTo(Movement.Direction.SAME);
    }

    @Test
    void whoever_left_the_list_does_not_move() {
        assertThat(Movement.of(List.of(applied(3)), OptionalInt.empty())).isEmpty();
    }

    private static Moment applied(int position) {
        return new Moment(NOON, EventKind.APPLIED, true, OptionalInt.empty(), OptionalInt.of(position));
    }

    private static Moment ahead(EventKind kind, int before, int after) {
        return new Moment(NOON.plusSeconds(60), kind, false, OptionalInt.of(before), OptionalInt.of(after));
    }
}
