package kr.onjari.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import kr.onjari.systemtest.support.Browsers;
import kr.onjari.systemtest.support.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Logging out ends the session here and at the identity provider; a session belongs to one host. */
class LogoutIT {
    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void after_logging_out_neither_going_back_nor_coming_again_shows_anything() {
        Page page = browsers.visitor(Browsers.DESKTOP);
        Browsers.login(page, "seocho", "parent2", "/my");
        String name = page.locator("header a[href='/my']").innerText().strip();
        assertThat(name).isNotBlank();
        page.click("form[action='/logout'] button");
        page.waitForURL(Browsers.address("seocho", "/"));
        assertThat(page.locator("header").innerText()).doesNotContain(name);

        page.goBack();
        page.reload();
        assertThat(page.content()).doesNotContain(name);
        page.navigate(Browsers.address("seocho", "/my"));
        page.waitForSelector("#password");
        assertThat(page.url()).startsWith(Stack.running().issuer());
    }

    @Test
    void a_session_cookie_copied_to_another_tenants_host_is_worth_nothing() {
        Page page = browsers.visitor(Browsers.DESKTOP);
        Browsers.login(page, "seocho", "parent2", "/my");
        Cookie session = page.context().cookies(Browsers.address("seocho", "/")).stream()
                .filter(cookie -> cookie.name.equals("onjari-session"))
                .findFirst()
                .orElseThrow();
        assertThat(session.httpOnly).isTrue();

        Page thief = browsers.visitor(Browsers.DESKTOP);
        thief.context()
                .addCookies(List.of(new Cookie(session.name, session.value).setUrl(Browsers.address("busan", "/"))));
        thief.navigate(Browsers.address("busan", "/my"));
        assertThat(thief.url()).startsWith(Stack.running().issuer());
        page.reload();
        assertThat(page.url()).as("the real session goes on").isEqualTo(Browsers.address("seocho", "/my"));
    }
}
