package kr.onjari.kernel.identity;

import static kr.onjari.kernel.identity.TestLogin.SEOCHO;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OidcMechanismTest {
    private final TestLogin login = new TestLogin();
    private final FakeBrowser browser = new FakeBrowser();

    @AfterEach
    void stop() {
        login.close();
    }

    @Test
    void the_api_knows_a_person_by_bearer_token() {
        assertThat(login.authenticate(browser.get(SEOCHO, "/api/v1/me", bearer(login.op.accessClaims()))))
                .get()
                .extracting(Person::subject)
                .isEqualTo(FakeProvider.SUBJECT);
    }

    @Test
    void the_api_ignores_the_session_cookie() throws Exception {
        login.logIn(browser, SEOCHO, "/");
        assertThat(login.authenticate(browser.get(SEOCHO, "/api/v1/me"))).isEmpty();
    }

    @Test
    void pages_ignore_bearer_tokens() {
        assertThat(login.authenticate(browser.get(SEOCHO, "/my", bearer(login.op.accessClaims()))))
                .isEmpty();
    }

    @Test
    void a_bad_token_is_remembered_so_that_even_a_public_endpoint_says_so() {
        HttpServletRequest request = browser.get(
                SEOCHO, "/api/v1/facilities", bearer(login.op.accessClaims().claim("azp", "other")));
        login.authenticate(request);
        assertThat(request.getAttribute(BearerOutcome.ATTRIBUTE)).isEqualTo(BearerOutcome.REFUSED);
    }

    @Test
    void a_token_that_cannot_be_checked_is_not_called_bad() {
        login.op.broken = true;
        HttpServletRequest request = browser.get(SEOCHO, "/api/v1/me", bearer(login.op.accessClaims()));
        login.authenticate(request);
        assertThat(request.getAttribute(BearerOutcome.ATTRIBUTE)).isEqualTo(BearerOutcome.UNCHECKED);
    }

    @Test
    void nobody_is_anybody_on_an_unknown_host() {
        HttpServletRequest request = browser.get("nope.localhost", "/api/v1/me", bearer(login.op.accessClaims()));
        assertThat(login.authenticate(request)).isEmpty();
        assertThat(Caller.siteOf(request)).isEmpty();
    }

    @Test
    void a_back_channel_logout_ends_the_session_on_any_host() throws Exception {
        login.logIn(browser, SEOCHO, "/");
        assertThat(login.authenticate(browser.get(SEOCHO, "/"))).isPresent();
        assertThat(backChannel(login.op.sign(login.op.logoutClaims().build(), new JOSEObjectType("logout+jwt"))))
                .isEqualTo(200);
        assertThat(login.authenticate(browser.get(SEOCHO, "/"))).isEmpty();
    }

    @Test
    void a_logout_token_that_is_none_ends_nothing() throws Exception {
        assertThat(backChannel(login.op.sign(login.op.accessClaims().build()))).isEqualTo(400);
        assertThat(backChannel(
                        login.op.sign(login.op.logoutClaims().audience("other").build())))
                .isEqualTo(400);
        assertThat(backChannel(
                        FakeProvider.sign(login.op.logoutClaims().build(), FakeProvider.newKey(), JOSEObjectType.JWT)))
                .isEqualTo(400);
        assertThat(backChannel(
                        login.op.sign(login.op.logoutClaims().claim("sid", null).build())))
                .isEqualTo(400);
        assertThat(backChannel(null)).isEqualTo(400);
    }

    @Test
    void a_logout_elsewhere_is_noticed_within_five_seconds() {
        String session = UUID.randomUUID().toString();
        assertThat(login.revoked.isRevoked(session)).isFalse();
        new TestLogin().revoked.revoke(session);
        login.clock.forward(java.time.Duration.ofSeconds(6));
        assertThat(login.revoked.isRevoked(session)).isTrue();
    }

    private int backChannel(String token) throws Exception {
        AtomicInteger status = new AtomicInteger();
        HttpServletRequest request = browser.request(
                "127.0.0.1",
                "POST",
                "/oidc/backchannel-logout",
                Map.of(),
                token == null ? Map.of() : Map.of("logout_token", token));
        login.mechanism.validateRequest(request, FakeBrowser.response(status), TestLogin.context());
        return status.get();
    }

    private Map<String, String> bearer(JWTClaimsSet.Builder claims) {
        return Map.of("Authorization", "Bearer " + login.op.sign(claims.build()));
    }
}
