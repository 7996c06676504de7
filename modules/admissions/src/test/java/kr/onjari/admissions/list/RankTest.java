package kr.onjari.admissions.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kr.onjari.admissions.ApplicationState;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RankTest {

    @Property
    void differentNumbersNeverTie(@ForAll("ranks") Rank a, @ForAll("ranks") Rank b) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    }

    @Property
    void theOrderOfAListDoesNotDependOnHowItIsRead(@ForAll("list") List<Rank> list, @ForAll Random random) {
        List<Rank> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        assertThat(shuffled.stream().sorted().toList())
                .isEqualTo(list.stream().sorted().toList());
    }

    @Property
    void aPositionIsOneMoreThanTheEntriesAhead(@ForAll("list") List<Rank> list) {
        List<Rank> ordered = list.stream().sorted().toList();
        for (int i = 0; i < ordered.size(); i++) {
            Rank mine = ordered.get(i);
            assertThat(1 + list.stream().filter(other -> other.isAheadOf(mine)).count())
                    .isEqualTo(i + 1L);
        }
    }

    @Property
    void aLaterApplicationWithNoHigherScoreMovesNobody(@ForAll("list") List<Rank> list) {
        int lowest = list.stream().mapToInt(Rank::score).min().orElse(0);
        Rank late = new Rank(lowest, Long.MAX_VALUE);
        assertThat(list).allMatch(rank -> rank.isAheadOf(late));
    }

    @Property
    void nextIsTheFirstThatWaitsAndNobodyWhoWaitsIsAheadOfIt(@ForAll("list") List<Rank> list, @ForAll Random random) {
        List<NextChild.Entry> entries = list.stream()
                .map(rank -> new NextChild.Entry(
                        UUID.randomUUID(),
                        rank,
                        random.nextBoolean() ? ApplicationState.WAITING : ApplicationState.OFFERED))
                .toList();
        var next = NextChild.of(entries);
        assertThat(next.isPresent())
                .isEqualTo(entries.stream().anyMatch(entry -> entry.state() == ApplicationState.WAITING));
        next.ifPresent(chosen -> assertThat(entries)
                .filteredOn(entry -> entry.state() == ApplicationState.WAITING)
                .noneMatch(entry -> entry.rank().isAheadOf(chosen.rank())));
    }

    @Provide
    Arbitrary<Rank> ranks() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.longs().between(1, 100))
                .as((hundreds, number) -> new Rank(hundreds * 50, number));
    }

    @Provide
    Arbitrary<List<Rank>> list() {
        return ranks().list().uniqueElements(Rank::applicationNo).ofMaxSize(40);
    }
}
