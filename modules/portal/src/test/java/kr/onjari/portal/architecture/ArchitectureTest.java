package kr.onjari.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "kr.onjari";
    private static final String FIXTURES = "kr.onjari.portal.architecture.fixture";
    private static final String FIXTURE_HOUSE = FIXTURES + ".walls";

    /** Our own classes; templates are compiled from pages and are the web's to arrange. */
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
            .withImportOption(location -> !location.contains("/kr/onjari/templates/"))
            .importPackages(ROOT);

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURES);

    /** Rule for the house, the same rule for the fixtures, and the fixture that breaks it. */
    static Stream<Arguments> rules() {
        Walls house = new Walls(ROOT);
        Walls fixtures = new Walls(FIXTURE_HOUSE);
        return Stream.of(
                rule(
                        "modules know each other downward only",
                        house.downward(),
                        fixtures.downward(),
                        "KnowsTheRegistry"),
                rule(
                        "others use the root package of a domain module",
                        house.throughTheFace(),
                        fixtures.throughTheFace(),
                        "UsesTheInside"),
                rule(
                        "entities stay behind the face",
                        house.entitiesBehindTheFace(),
                        fixtures.entitiesBehindTheFace(),
                        "FacilityEntity"),
                habit("names say the thing", Habits.namesSayTheThing(), "OfferManager"),
                habit("time comes from a clock", Habits.timeComesFromAClock(), "ReadsTheClock"),
                habit("nobody sleeps", Habits.nobodySleeps(), "Sleeps"),
                habit("chance is given", Habits.chanceIsGiven(), "RollsDice"),
                habit("JDBC stays behind the database", Habits.jdbcStaysBehindTheDatabase(), "OpensConnections"),
                habit("transactions begin at the face", Habits.transactionsBeginAtTheFace(), "OpensTransactions"),
                habit("endpoints name their permission", Habits.endpointsNameTheirPermission(), "NamesNoPermission"),
                habit("endpoints are public", Habits.endpointsArePublic(), "NamesNoPermission"),
                habit("threads are the server's", Habits.threadsAreTheServers(), "StartsThreads"),
                habit("nobody prints", Habits.nobodyPrints(), "Prints"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_house_keeps_the_rule(ArchRule rule, ArchRule sameRule, String fixture) {
        rule.check(HOUSE);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("rules")
    void the_rule_catches_what_it_forbids(ArchRule rule, ArchRule sameRule, String fixture) {
        assertThatThrownBy(() -> sameRule.check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(fixture);
    }

    @Test
    void the_rules_look_at_every_module() {
        assertThat(new Walls(ROOT).modulesOf(HOUSE))
                .contains("kernel", "web", "messaging", "registry", "families", "admissions", "statistics", "portal");
    }

    @Test
    void the_rules_let_pass_what_they_do_not_forbid() {
        JavaClasses good = new ClassFileImporter()
                .importClasses(
                        kr.onjari.portal.architecture.fixture.walls.families.UsesTheFace.class,
                        kr.onjari.portal.architecture.fixture.walls.registry.Facility.class);
        Walls walls = new Walls(FIXTURE_HOUSE);
        assertThatCode(() -> walls.downward().check(good)).doesNotThrowAnyException();
        assertThatCode(() -> walls.throughTheFace().check(good)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Habits.timeComesFromAClock().check(BROKEN)).hasMessageNotContaining("UsesAGivenClock");
    }

    private static Arguments habit(String name, ArchRule rule, String fixture) {
        return rule(name, rule, rule, fixture);
    }

    private static Arguments rule(String name, ArchRule house, ArchRule fixtures, String fixture) {
        return Arguments.of(Named.of(name, house), fixtures, fixture);
    }
}
