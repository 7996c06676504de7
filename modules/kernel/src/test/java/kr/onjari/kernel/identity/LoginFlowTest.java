package kr.onjari.kernel.identity;

import static kr.onjari.kernel.identity.TestLogin.GANGNAM;
import static kr.onjari.kernel.identity.TestLogin.SEOCHO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kr.onjari.kernel.refusal.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginFlowTest {
    private final TestLogin login = new TestLogin();
    private final FakeBrowser browser = new FakeBrowser();

    @AfterEach
    void stop() {
        login.close();
    }

    @Test
    void the_request_asks_for_organizations_with_pkce_and_nonce_in_the_pages_language() throws Exception {
        URI sentTo = login.flow.begin(login.seen(browser.get(SEOCHO, "/login", Map.of("Accept-Language", "vi"))), "/");
        assertThat(sentTo.getQuery())
                .contains("redirect_uri=http://seocho.localhost:8080/callback")
                .contains("scope=openid+profile+organization:*")
                .contains("code_challenge_method=S256")
                .contains("nonce=")
                .contains("ui_locales=vi");
    }

    @Test
    void a_person_returns_to_the_exact_address_and_is_signed_in() throws Exception {
        URI end = login.logIn(browser, SEOCHO, "/facilities?q=%ED%95%9C&x=1");
        assertThat(end).hasToString("/facilities?q=%ED%95%9C&x=1");
        assertThat(person(SEOCHO)).get().extracting(Person::username).isEqualTo("parent1");
    }

    @Test
    void nobody_is_sent_to_another_site() throws Exception {
        assertThat(login.logIn(browser, SEOCHO, "https://evil.example/")).hasToString("/");
    }

    @Test
    void two_tabs_each_return_to_their_own_page() throws Exception {
        URI first = login.flow.begin(login.seen(browser.get(SEOCHO, "/login")), "/one");
        URI second = login.flow.begin(login.seen(browser.get(SEOCHO, "/login")), "/two");
        assertThat(login.comeBack(browser, SEOCHO, login.op.logIn(second))).hasToString("/two");
        assertThat(login.comeBack(browser, SEOCHO, login.op.logIn(first))).hasToString("/one");
    }

    @Test
    void the_session_id_changes_at_login() throws Exception {
        URI sentTo = login.flow.begin(login.seen(browser.get(SEOCHO, "/login")), "/");
        String planted = browser.sessionId();
        login.comeBack(browser, SEOCHO, login.op.logIn(sentTo));
        assertThat(browser.sessionId()).isNotEmpty().isNotEqualTo(planted);
    }

    @Test
    void an_answer_that_this_browser_did_not_ask_for_is_refused() throws Exception {
        URI somebodyElses = login.flow.begin(login.seen(new FakeBrowser().get(SEOCHO, "/login")), "/");
        Map<String, String> answer = login.op.logIn(somebodyElses);
        assertThatThrownBy(() -> login.comeBack(browser, SEOCHO, answer))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("kernel.login-expired"));
        assertThat(person(SEOCHO)).isEmpty();
    }

    @Test
    void an_answer_works_once() throws Exception {
        Map<String, String> answer = login.op.logIn(login.flow.begin(login.seen(browser.get(SEOCHO, "/login")), "/x"));
        login.comeBack(browser, SEOCHO, answer);
        assertThat(login.comeBack(browser, SEOCHO, answer))
                .as("a reload by the signed-in person does no harm")
                .hasToString("/");
        assertThat(login.op.refreshes).hasValue(0);
    }

    @Test
    void a_replayed_id_token_is_refused() throws Exception {
        login.op.wrongNonce = "somebody-elses";
        assertThatThrownBy(() -> login.logIn(browser, SEOCHO, "/x"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.link()).contains(URI.create("/login?to=%2Fx")));
        assertThat(person(SEOCHO)).isEmpty();
    }

    @Test
    void only_the_hosts_tenant_gives_roles() throws Exception {
        login.op.organizations = Map.of("seocho", FakeProvider.membership("director"));
        login.logIn(browser, SEOCHO, "/");
        FakeBrowser other = new FakeBrowser();
        login.logIn(other, GANGNAM, "/");
        assertThat(person(SEOCHO).orElseThrow().roles()).containsExactly(Role.DIRECTOR);
        assertThat(login.authenticate(other.get(GANGNAM, "/")).orElseThrow().roles())
                .isEmpty();
    }

    @Test
    void a_session_is_worth_nothing_on_another_host() throws Exception {
        login.logIn(browser, SEOCHO, "/");
        assertThat(person(GANGNAM)).isEmpty();
        assertThat(person(SEOCHO)).isPresent();
    }

    @Test
    void roles_are_read_again_after_five_minutes() throws Exception {
        login.op.organizations = Map.of("seocho", FakeProvider.membership("director"));
        login.logIn(browser, SEOCHO, "/");
        login.op.organizations = Map.of();
        login.clock.forward(Duration.ofMinutes(4));
        assertThat(person(SEOCHO).orElseThrow().roles()).containsExactly(Role.DIRECTOR);
        login.clock.forward(Duration.ofMinutes(1));
        assertThat(person(SEOCHO).orElseThrow().roles()).isEmpty();
    }

    @Test
    void twelve_parallel_requests_refresh_once() throws Exception {
        login.logIn(browser, SEOCHO, "/");
        login.clock.forward(Duration.ofMinutes(6));
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            Callable<Optional<Person>> request = () -> person(SEOCHO);
            List<Future<Optional<Person>>> answers =
                    threads.invokeAll(Stream.generate(() -> request).limit(12).toList());
            for (Future<Optional<Person>> answer : answers) {
                assertThat(answer.get()).isPresent();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(login.op.refreshes).hasValue(1);
    }

    @Test
    void a_login_that_the_provider_ended_is_over() throws Exception {
        login.logIn(browser, SEOCHO, "/");
        login.op.sessionAlive = false;
        login.clock.forward(Duration.ofMinutes(6));
        assertThat(person(SEOCHO)).isEmpty();
        assertThat(browser.sessionId()).isEmpty();
    }

    @Test
    void a_refresh_that_speaks_of_somebody_else_ends_the_login() throws Exception {
        login.logIn(browser, SEOCHO, "/");
        login.op.subject = "somebody-else";
        login.clock.forward(Duration.ofMinutes(6));
        assertThat(person(SEOCHO)).isEmpty();
    }

    @Test
    void while_the_provider_is_down_a_login_goes_on_for_its_tokens_time_and_five_minutes() throws Exception {
        login.op.lifetime = Duration.ofMinutes(5);
        login.logIn(browser, SEOCHO, "/");
        login.op.broken = true;
        login.clock.forward(Duration.ofMinutes(9));
        assertThat(person(SEOCHO)).isPresent();
        login.clock.forward(Duration.ofMinutes(2));
        assertThat(person(SEOCHO)).isEmpty();
        login.op.broken = false;
        login.clock.forward(Duration.ofSeconds(10));
        assertThat(person(SEOCHO)).as("and is found again when it is back").isPresent();
    }

    @Test
    void while_the_provider_is_down_nobody_is_sent_there() {
        login.op.broken = true;
        assertThatThrownBy(() -> login.flow.begin(login.seen(browser.get(SEOCHO, "/login")), "/"))
                .isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void logging_out_ends_the_login_here_and_on_the_persons_other_hosts_and_at_the_provider() throws Exception {
        FakeBrowser other = new FakeBrowser();
        login.logIn(browser, SEOCHO, "/");
        login.logIn(other, GANGNAM, "/");
        URI next = login.flow.end(login.seen(browser.get(SEOCHO, "/logout")));
        assertThat(next.toString())
                .startsWith(login.op.issuer() + "/logout")
                .contains("id_token_hint=")
                .contains("post_logout_redirect_uri=http%3A%2F%2Fseocho.localhost%3A8080%2F");
        assertThat(person(SEOCHO)).isEmpty();
        assertThat(login.authenticate(other.get(GANGNAM, "/"))).isEmpty();
    }

    @Test
    void what_a_session_holds_can_move_to_another_node() throws Exception {
        login.logIn(browser, SEOCHO, "/");
        LoginSession held = (LoginSession) browser.attribute("onjari.login");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(held);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(held);
        }
        assertThat(held.toString()).doesNotContain(held.idToken()).doesNotContain(held.refreshToken());
    }

    private Optional<Person> person(String host) {
        return login.authenticate(browser.get(host, "/"));
    }
}
