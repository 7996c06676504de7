package kr.onjari.kernel.identity;

import static java.lang.Character.UnicodeScript.HANGUL;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import kr.onjari.kernel.tenancy.TenantCode;

/**
 * A verified access token. Only {@link TokenVerifier} makes them, so that having one means that it was checked.
 *
 * @param value the token as the identity provider issued it
 */
record AccessToken(String value, JWTClaimsSet claims) {

    /** The person that the token speaks of, with the roles of the tenant whose host is being used. */
    Person personIn(TenantCode tenant) {
        String username = text("preferred_username").orElse(claims.getSubject());
        return new Person(
                claims.getSubject(),
                username,
                displayName().orElse(username),
                OrganizationRoles.in(tenant, claims.getClaim("organization")));
    }

    /** Family name first, as Korean names are written and as the provider does not do it by itself. */
    private Optional<String> displayName() {
        String family = text("family_name").orElse("").strip();
        String given = text("given_name").orElse("").strip();
        boolean hangul = (family + given).codePoints().allMatch(c -> Character.UnicodeScript.of(c) == HANGUL);
        if (!family.isEmpty() && !given.isEmpty() && hangul) {
            return Optional.of(family + given);
        }
        return text("name").filter(name -> !name.isBlank());
    }

    /** The login session at the identity provider, by which a logout elsewhere reaches ours. */
    Optional<String> providerSession() {
        return text("sid");
    }

    Instant expiresAt() {
        return claims.getExpirationTime().toInstant();
    }

    private Optional<String> text(String claim) {
        try {
            return Optional.ofNullable(claims.getStringClaim(claim));
        } catch (ParseException notText) {
            return Optional.empty();
        }
    }

    /** Says whose token it is and not the token itself. */
    @Override
    public String toString() {
        return "AccessToken[subject=" + claims.getSubject() + "]";
    }
}
