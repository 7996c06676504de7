package kr.onjari.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermissionTest {
    private static final Optional<Person> NOBODY = Optional.empty();

    @Test
    void an_anonymous_caller_has_only_what_is_public() {
        for (Permission permission : Permission.values()) {
            assertThat(permission.isGrantedTo(NOBODY)).isEqualTo(permission == Permission.PUBLIC);
        }
    }

    @Test
    void a_parent_sees_her_own_family_and_manages_no_list() {
        assertThat(Permission.OWN_FAMILY.isGrantedTo(someone())).isTrue();
        assertThat(Permission.MANAGE_OWN_WAITING_LISTS.isGrantedTo(someone())).isFalse();
        assertThat(Permission.READ_NATIONAL_FIGURES.isGrantedTo(someone())).isFalse();
    }

    @Test
    void the_ministrys_analyst_reads_figures_and_no_persons_record() {
        assertThat(Permission.READ_NATIONAL_FIGURES.isGrantedTo(someone(Role.MINISTRY_ANALYST)))
                .isTrue();
        assertThat(Permission.OWN_FAMILY.isGrantedTo(someone(Role.MINISTRY_ANALYST)))
                .isFalse();
        assertThat(Permission.OWN_FAMILY.isGrantedTo(someone(Role.MINISTRY_ANALYST, Role.DIRECTOR)))
                .isFalse();
    }

    @Test
    void a_director_manages_her_waiting_lists() {
        assertThat(Permission.MANAGE_OWN_WAITING_LISTS.isGrantedTo(someone(Role.DIRECTOR)))
                .isTrue();
    }

    private static Optional<Person> someone(Role... roles) {
        return Optional.of(new Person("s", "u", "n", Set.of(roles)));
    }
}
