package kr.onjari.admissions.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kr.onjari.admissions.ScoreLine;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final Policy POLICY = PolicyFilesTest.ministry();

    @Test
    void withoutAnyItemTheScoreIsZero() {
        assertThat(Scoring.of(POLICY, List.of()).total()).isZero();
    }

    @Test
    void anItemOfTheFirstPriorityCountsAHundred() {
        assertThat(Scoring.of(POLICY, List.of("MULTICULTURAL")).total()).isEqualTo(100);
    }

    @Test
    void anItemOfTheSecondPriorityCountsFifty() {
        assertThat(Scoring.of(POLICY, List.of("SIBLING_ENROLLED")).total()).isEqualTo(50);
    }

    @Test
    void bothParentsWorkingCountsTwoHundred() {
        assertThat(Scoring.of(POLICY, List.of("DUAL_INCOME")).total()).isEqualTo(200);
    }

    @Test
    void twoChildrenCountAHundredAndThreeCountTwoHundred() {
        assertThat(Scoring.of(POLICY, List.of("CHILDREN_2")).total()).isEqualTo(100);
        assertThat(Scoring.of(POLICY, List.of("CHILDREN_3")).total()).isEqualTo(200);
    }

    @Test
    void workingParentsWithThreeChildrenGetThreeHundredMoreSoSevenHundred() {
        assertThat(Scoring.of(POLICY, List.of("CHILDREN_3", "DUAL_INCOME")).lines())
                .extracting(ScoreLine::code, ScoreLine::points)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("DUAL_INCOME", 200),
                        org.assertj.core.groups.Tuple.tuple("CHILDREN_3", 200),
                        org.assertj.core.groups.Tuple.tuple("DUAL_INCOME_AND_CHILDREN_3", 300));
    }

    @Test
    void workingParentsWithTwoChildrenGetNothingMore() {
        assertThat(Scoring.of(POLICY, List.of("CHILDREN_2", "DUAL_INCOME")).total())
                .isEqualTo(300);
    }

    @Test
    void everyLineNamesTheArticleItComesFrom() {
        assertThat(Scoring.of(POLICY, List.of("SINGLE_PARENT", "SIBLING_ENROLLED"))
                        .lines())
                .allSatisfy(line -> assertThat(line.article()).contains("제2"));
    }

    @Property
    void theTotalIsTheSumOfItsLines(@ForAll("claims") Set<String> claims) {
        var score = Scoring.of(POLICY, claims);
        assertThat(score.total())
                .isEqualTo(score.lines().stream().mapToInt(ScoreLine::points).sum());
    }

    @Property
    void theOrderOfClaimsDoesNotMatter(@ForAll("claims") Set<String> claims) {
        assertThat(Scoring.of(POLICY, List.copyOf(claims))).isEqualTo(Scoring.of(POLICY, new TreeSet<>(claims)));
    }

    @Property
    void oneMoreClaimNeverLowersTheScore(@ForAll("claims") Set<String> claims, @ForAll("claim") String more) {
        Set<String> with = new TreeSet<>(claims);
        with.add(more);
        assertThat(Scoring.of(POLICY, with).total())
                .isGreaterThanOrEqualTo(Scoring.of(POLICY, claims).total());
    }

    @Test
    void theVersionOfADayIsTheOneInForceThen() {
        assertThat(PolicyBook.applicable(List.of(POLICY), LocalDate.of(2026, 1, 1)))
                .contains(POLICY);
        assertThat(PolicyBook.applicable(List.of(POLICY), LocalDate.of(2025, 12, 31)))
                .isEmpty();
    }

    @Provide
    Arbitrary<String> claim() {
        return Arbitraries.of(POLICY.items().stream().map(Policy.Item::code).toList());
    }

    @Provide
    Arbitrary<Set<String>> claims() {
        return claim().set();
    }
}
