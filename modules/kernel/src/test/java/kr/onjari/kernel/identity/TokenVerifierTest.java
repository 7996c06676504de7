package kr.onjari.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import kr.onjari.kernel.tenancy.TenantCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenVerifierTest {
    private final FakeProvider op = new FakeProvider();

    @AfterEach
    void stop() {
        op.close();
    }

    @Test
    void a_good_token_says_who_it_is() throws Exception {
        op.organizations = Map.of("seocho", FakeProvider.membership("director"));
        AccessToken token = verifier(true).bearer(op.sign(op.accessClaims().build()));
        Person there = token.personIn(TenantCode.of("seocho"));
        assertThat(there.subject()).isEqualTo(FakeProvider.SUBJECT);
        assertThat(there.displayName()).isEqualTo("홍길동");
        assertThat(there.roles()).containsExactly(Role.DIRECTOR);
        assertThat(token.personIn(TenantCode.of("gangnam")).roles()).isEmpty();
    }

    @Test
    void a_token_for_an_unknown_application_is_refused() {
        refused(op.accessClaims().claim("azp", "another-app"));
        refused(op.accessClaims().claim("azp", null));
    }

    @Test
    void a_token_meant_for_another_application_is_refused() {
        refused(op.accessClaims().audience("account"));
    }

    @Test
    void the_command_line_client_counts_in_the_local_profile_only() throws Exception {
        String token = op.sign(op.accessClaims().claim("azp", "onjari-cli").build());
        assertThat(verifier(true).bearer(token)).isNotNull();
        assertThatThrownBy(() -> verifier(false).bearer(token)).isInstanceOf(TokenRefused.class);
    }

    @Test
    void an_expired_token_is_refused() {
        refused(op.accessClaims().expirationTime(Date.from(Instant.now().minusSeconds(120))));
        refused(op.accessClaims().expirationTime(null));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        refused(op.accessClaims().issuer("http://localhost:1/realms/onjari"));
    }

    @Test
    void an_id_or_refresh_token_does_not_pass_for_an_access_token() {
        refused(op.accessClaims().claim("typ", "ID"));
        refused(op.accessClaims().claim("typ", "Refresh"));
        assertThatThrownBy(() ->
                        verifier(true).bearer(op.sign(op.accessClaims().build(), new JOSEObjectType("logout+jwt"))))
                .isInstanceOf(TokenRefused.class);
    }

    @Test
    void a_forged_or_unsigned_token_is_refused() {
        JWTClaimsSet claims = op.accessClaims().build();
        String forged = FakeProvider.sign(claims, FakeProvider.newKey(), JOSEObjectType.JWT);
        assertThatThrownBy(() -> verifier(true).bearer(forged)).isInstanceOf(TokenRefused.class);
        assertThatThrownBy(() -> verifier(true).bearer(new PlainJWT(claims).serialize()))
                .isInstanceOf(TokenRefused.class);
        assertThatThrownBy(() -> verifier(true).bearer("not a token")).isInstanceOf(TokenRefused.class);
    }

    @Test
    void tokens_are_still_verified_while_the_provider_is_down() throws Exception {
        TokenVerifier verifier = verifier(true);
        String token = op.sign(op.accessClaims().build());
        verifier.bearer(token);
        op.close();
        assertThat(verifier.bearer(token)).isNotNull();
    }

    @Test
    void a_provider_that_was_never_reached_is_not_the_persons_fault() {
        TokenVerifier verifier = verifier(true);
        op.close();
        assertThatThrownBy(() -> verifier.bearer(op.sign(op.accessClaims().build())))
                .isInstanceOf(ProviderUnavailable.class);
    }

    private void refused(JWTClaimsSet.Builder claims) {
        assertThatThrownBy(() -> verifier(true).bearer(op.sign(claims.build()))).isInstanceOf(TokenRefused.class);
    }

    private TokenVerifier verifier(boolean local) {
        OidcSettings settings = op.settings(local);
        return new TokenVerifier(new IdentityProvider(settings, Clock.systemUTC()), settings);
    }
}
