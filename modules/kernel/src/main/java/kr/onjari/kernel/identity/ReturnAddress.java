package kr.onjari.kernel.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Rule: after login a person returns to a path on the same host and nowhere else, so that a forged link cannot use our
 * login to send somebody to another site.
 */
final class ReturnAddress {

    /** Where to go when no acceptable address was given. */
    static final String HOME = "/";

    /** Longer addresses are not ours; in characters. */
    private static final int LONGEST = 2_000;

    private ReturnAddress() {}

    /**
     * The wanted address when it is an absolute path of this host with an optional query, else {@link #HOME}. The
     * login's own addresses are refused too: returning to them would go round in circles.
     */
    static String sameHostPath(@Nullable String wanted) {
        if (wanted == null || wanted.length() > LONGEST || !wanted.startsWith("/") || wanted.startsWith("//")) {
            return HOME;
        }
        if (wanted.indexOf('\\') >= 0 || wanted.chars().anyMatch(Character::isISOControl)) {
            return HOME;
        }
        URI address;
        try {
            address = new URI(wanted);
        } catch (URISyntaxException notAnAddress) {
            return HOME;
        }
        if (address.isAbsolute() || address.getRawAuthority() != null || address.getPath() == null) {
            return HOME;
        }
        return isPlain(address.getRawPath()) && !isLoginAddress(address.getRawPath()) ? wanted : HOME;
    }

    /** The address of our login that returns to a path of this host afterwards. */
    static URI loginReturningTo(String path) {
        return URI.create("/login?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    /** No empty or dot segments: what they resolve to depends on who resolves them. */
    private static boolean isPlain(String path) {
        return !path.contains("//") && !(path + "/").contains("/./") && !(path + "/").contains("/../");
    }

    private static boolean isLoginAddress(String path) {
        return path.equals("/login") || path.equals("/logout") || path.equals("/callback");
    }
}
