package kr.onjari.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PendingLoginsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

    @Test
    void a_sixth_tab_forgets_the_oldest_login() {
        PendingLogins logins = PendingLogins.NONE;
        for (int tab = 1; tab <= 6; tab++) {
            logins = logins.with(login("state-" + tab));
        }
        assertThat(logins.find("state-1", NOON)).isEmpty();
        assertThat(logins.find("state-2", NOON)).isPresent();
        assertThat(logins.logins()).hasSize(PendingLogins.MOST);
    }

    @Test
    void a_login_that_was_left_open_too_long_is_not_finished() {
        PendingLogins logins = PendingLogins.NONE.with(login("s"));
        assertThat(logins.find("s", NOON.plus(Duration.ofMinutes(29)))).isPresent();
        assertThat(logins.find("s", NOON.plus(Duration.ofMinutes(31)))).isEmpty();
    }

    @Test
    void a_finished_login_is_gone_and_the_other_tab_stays() {
        PendingLogins logins =
                PendingLogins.NONE.with(login("one")).with(login("two")).without("one");
        assertThat(logins.find("one", NOON)).isEmpty();
        assertThat(logins.find("two", NOON)).isPresent();
    }

    private static PendingLogin login(String state) {
        return new PendingLogin(state, "n", "v", "/", NOON);
    }
}
