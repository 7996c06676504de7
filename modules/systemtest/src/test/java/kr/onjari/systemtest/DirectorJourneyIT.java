package kr.onjari.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import kr.onjari.systemtest.support.Api;
import kr.onjari.systemtest.support.Browsers;
import kr.onjari.systemtest.support.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A director at her desk: what is to do, the list in its order, one button. */
class DirectorJourneyIT {
    private static final String[] STRONGEST = {
        "DUAL_INCOME",
        "CHILDREN_3",
        "MULTICULTURAL",
        "PREGNANT_MOTHER",
        "DISABLED_PARENT",
        "DISABLED_SIBLING",
        "BASIC_LIVELIHOOD"
    };

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void a_director_offers_to_the_next_child_only_and_sees_the_answer_arrive() {
        String list = Scenes.list("seocho", Scenes.directorsFacility("seocho"), "AGE_2")
                .get("id")
                .asText();
        String child = Scenes.child("seocho", "parent7", "2023-05-05");
        JsonNode application = Api.on("seocho")
                .as("parent7")
                .post("/api/v1/applications", Scenes.application(child, list, STRONGEST))
                .json();
        String pseudonym = application.get("pseudonym").asText();

        Page page = browsers.visitor(Browsers.DESKTOP);
        Browsers.login(page, "seocho", "director.seocho", "/console/waiting");
        Browsers.assertSound(page);
        page.click("main table a[href$='" + list + "']");
        page.waitForURL("**/console/waiting/" + list);
        Browsers.assertSound(page);
        assertThat(page.locator("main .row-marked")).containsText(pseudonym);

        Page second = page.context().newPage();
        for (Page tab : new Page[] {page, second}) {
            tab.navigate(Browsers.address("seocho", "/console/waiting/" + list + "/offer"));
            assertThat(tab.locator("main")).containsText(pseudonym);
        }
        Browsers.assertSound(page);
        page.click("main form button[type=submit]");
        page.waitForURL("**/console/waiting/" + list);
        assertThat(page.locator(".flash")).containsText(pseudonym);
        assertThat(page.locator("#console .countdown").first()).isVisible();
        Browsers.assertSound(page);
        Browsers.picture(page, "director-offered-1280");

        second.click("main form button[type=submit]");
        assertThat(second.locator(".error-summary")).isVisible();
        Browsers.assertSound(second);

        String offer = Api.on("seocho")
                .as("parent7")
                .get("/api/v1/applications/" + application.get("id").asText())
                .json()
                .get("offer")
                .get("id")
                .asText();
        assertThat(Api.on("seocho")
                        .as("parent7")
                        .post("/api/v1/offers/" + offer + "/acceptance", "")
                        .status())
                .isBetween(200, 204);
        assertThat(page.locator("#console")).not().containsText(pseudonym);
    }

    @Test
    void the_console_fits_a_phone() {
        Page page = browsers.visitor(Browsers.PHONE);
        Browsers.login(page, "gangnam", "director.gangnam", "/console/waiting");
        Browsers.assertSound(page);
        page.click("main table a");
        page.waitForURL("**/console/waiting/*");
        Browsers.assertSound(page);
    }
}
