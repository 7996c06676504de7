package kr.onjari.kernel.identity;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of our login that returns to a page afterwards. */
final class LoginRedirect {

    private LoginRedirect() {}

    /** @param returnTo a same-host path, possibly with a query */
    static URI address(String returnTo) {
        return URI.create("/login?to=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8));
    }
}
