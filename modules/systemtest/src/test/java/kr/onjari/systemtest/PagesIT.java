package kr.onjari.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.regex.Pattern;
import kr.onjari.systemtest.support.Browsers;
import kr.onjari.systemtest.support.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every public page, in two governments' brands, on the smallest phone and on a desk. */
class PagesIT {
    private static final int SMALLEST = 320;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @ParameterizedTest
    @ValueSource(strings = {"seocho", "busan"})
    void every_public_page_is_accessible_and_fits_its_window(String tenant) {
        String facility = Scenes.directorsFacility(tenant);
        String list = Scenes.list(tenant, facility, "AGE_2").get("id").asText();
        Page page = browsers.visitor(Browsers.DESKTOP);
        for (String path : List.of(
                "/",
                "/facilities",
                "/facilities?q=아무데도없는이름",
                "/facilities/" + facility,
                "/waiting-lists/" + list,
                "/privacy",
                "/accessibility",
                "/settings/view",
                "/demo",
                "/demo/messages",
                "/components",
                "/nothing-here")) {
            page.setViewportSize(Browsers.DESKTOP, 900);
            page.navigate(Browsers.address(tenant, path));
            assertThat(page.locator("h1").count()).as(page.url()).isEqualTo(1);
            Browsers.assertSound(page);
            page.setViewportSize(SMALLEST, 640);
            Browsers.assertSound(page);
            page.setViewportSize(Browsers.PHONE, 780);
            Browsers.assertNoSidewaysScrolling(page);
        }
    }

    @Test
    void the_other_sites_have_a_sound_first_page() {
        Page page = browsers.visitor(Browsers.PHONE);
        for (String site : List.of("kr", "seoul", "nowon", "haeundae", "center.seocho")) {
            page.navigate(Browsers.address(site, "/"));
            Browsers.assertSound(page);
        }
    }

    @Test
    void an_unknown_host_is_a_plain_404() {
        Page page = browsers.visitor(Browsers.PHONE);
        Response answer = page.navigate(Browsers.address("nope", "/facilities"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("h1").innerText()).isNotBlank();
        Browsers.assertNoSidewaysScrolling(page);
    }

    @Test
    void changing_the_language_keeps_the_place_and_stays() {
        Page page = browsers.visitor(Browsers.PHONE);
        String path = "/facilities/" + Scenes.directorsFacility("seocho");
        page.navigate(Browsers.address("seocho", path));
        for (String language : List.of("en", "zh", "vi")) {
            page.click("header .menu summary");
            page.click("header .menu a[hreflang^='" + language + "']");
            assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile(language + ".*"));
            assertThat(page.url()).contains(path);
            Browsers.assertSound(page);
            page.navigate(Browsers.address("seocho", path));
            assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile(language + ".*"));
        }
    }

    @Test
    void two_governments_sites_do_not_look_the_same() {
        assertThat(primaryColour("seoul")).isNotEqualTo(primaryColour("busan"));
    }

    @Test
    void search_works_by_keyboard_alone() {
        Page page = browsers.visitor(Browsers.DESKTOP);
        page.navigate(Browsers.address("seocho", "/"));
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("main input[type=search]")).isFocused();
        page.keyboard().type("온자리");
        page.keyboard().press("Enter");
        page.waitForURL("**/facilities?**");
        page.locator("main .facility-card a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/facilities/*");
    }

    private String primaryColour(String tenant) {
        Page page = browsers.visitor(Browsers.DESKTOP);
        page.navigate(Browsers.address(tenant, "/"));
        return (String)
                page.evaluate("() => getComputedStyle(document.querySelector('main .button-primary')).backgroundColor");
    }
}
