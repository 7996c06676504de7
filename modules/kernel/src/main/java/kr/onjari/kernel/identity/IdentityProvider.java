package kr.onjari.kernel.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the identity provider: its addresses (OpenID Connect discovery) and its signing keys. Read on
 * first need and not at start-up, so that the portal's public pages run without it.
 */
@ApplicationScoped
class IdentityProvider {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;
    private static final int LARGEST_KEY_SET_BYTES = 100_000;

    /** How long one answer, good or bad, stands for the provider's health. */
    private static final Duration HEALTH_HOLDS = Duration.ofSeconds(5);

    /** How long known keys go on verifying tokens while the provider cannot be asked. */
    private static final Duration KEYS_SURVIVE_OUTAGE = Duration.ofHours(4);

    /** The discovered addresses, and the selector of the keys that may have signed a token. */
    record Discovered(OIDCProviderMetadata addresses, JWSVerificationKeySelector<SecurityContext> keys) {}

    private record Health(Instant seenAt, boolean working) {}

    private final OidcSettings settings;
    private final Clock clock;
    private final Object discovering = new Object();
    private final AtomicReference<@Nullable Health> health = new AtomicReference<>();
    private volatile @Nullable Discovered discovered;

    @Inject
    IdentityProvider(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The provider's addresses and keys, from memory once they were read. */
    Discovered discovered() throws ProviderUnavailable {
        Discovered known = discovered;
        if (known != null) {
            return known;
        }
        synchronized (discovering) {
            known = discovered;
            if (known == null) {
                failFastWhileDown();
                known = discover();
                discovered = known;
            }
            return known;
        }
    }

    /**
     * Asks whether the provider answers, before a person is sent there: a browser's "cannot connect" page explains
     * nothing. One answer holds for five seconds.
     */
    void requireReachable() throws ProviderUnavailable {
        failFastWhileDown();
        Health last = health.get();
        if (last == null || !isRecent(last)) {
            readMetadata();
        }
        discovered();
    }

    /** Within five seconds of a failure the next caller is refused at once instead of waiting for a timeout again. */
    void failFastWhileDown() throws ProviderUnavailable {
        Health last = health.get();
        if (last != null && !last.working() && isRecent(last)) {
            throw new ProviderUnavailable("The identity provider did not answer a moment ago");
        }
    }

    void sawItWork() {
        health.set(new Health(clock.instant(), true));
    }

    ProviderUnavailable sawItFail(String what, Exception cause) {
        health.set(new Health(clock.instant(), false));
        return new ProviderUnavailable(what, cause);
    }

    /** Limits the time that a request to the provider may take. */
    static HTTPRequest limited(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }

    private boolean isRecent(Health last) {
        return last.seenAt().plus(HEALTH_HOLDS).isAfter(clock.instant());
    }

    private Discovered discover() throws ProviderUnavailable {
        OIDCProviderMetadata addresses = readMetadata();
        try {
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            addresses.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_KEY_SET_BYTES))
                    .retrying(true)
                    .outageTolerant(KEYS_SURVIVE_OUTAGE.toMillis())
                    .build();
            return new Discovered(addresses, new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        } catch (MalformedURLException e) {
            throw sawItFail("The identity provider names no usable key address", e);
        }
    }

    private OIDCProviderMetadata readMetadata() throws ProviderUnavailable {
        try {
            var answer = limited(new OIDCProviderConfigurationRequest(settings.issuerId()).toHTTPRequest())
                    .send();
            answer.ensureStatusCode(200);
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(answer.getBodyAsJSONObject());
            if (!settings.issuerId().equals(metadata.getIssuer())) {
                throw new GeneralException("It calls itself " + metadata.getIssuer());
            }
            sawItWork();
            return metadata;
        } catch (IOException | GeneralException e) {
            throw sawItFail("The identity provider's configuration cannot be read at " + settings.issuer(), e);
        }
    }
}
