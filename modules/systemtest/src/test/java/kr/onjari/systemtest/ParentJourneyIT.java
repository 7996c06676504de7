package kr.onjari.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.onjari.systemtest.support.Api;
import kr.onjari.systemtest.support.Browsers;
import kr.onjari.systemtest.support.ParentPath;
import kr.onjari.systemtest.support.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The product's main job as a parent lives it on a phone, while another parent only watches. */
class ParentJourneyIT {
    private static final String BORN_FOR_AGE_2 = "2023-05-05";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void a_parent_applies_gets_the_next_seat_and_everybody_behind_sees_it_live() {
        String facility = Scenes.directorsFacility("seocho");
        String list = Scenes.list("seocho", facility, "AGE_2").get("id").asText();
        Page watcher = watcherOf(list);
        int before = ParentPath.position(watcher);

        Page parent = browsers.visitor(Browsers.PHONE);
        List<String> complaints = complaintsOf(parent);
        String child = "시험" + UUID.randomUUID().toString().substring(0, 6);
        new ParentPath(parent, Browsers::assertSound)
                .findFacility("seocho", "온자리", facility)
                .startApplying("만 2세반", "parent5")
                .registerChild(child, BORN_FOR_AGE_2)
                .answerAndSend(child, ParentPath.STRONGEST)
                .openApplication();
        assertThat(ParentPath.position(parent)).isEqualTo(1);
        assertThat(watcher.locator(".big-number-value strong").first()).hasText(String.valueOf(before + 1));
        assertThat(watcher.locator("#live-status")).containsText(String.valueOf(before + 1));

        JsonNode offer = Api.on("seocho")
                .as("director.seocho")
                .post("/api/v1/waiting-lists/" + list + "/offers", "{}")
                .json();
        assertThat(parent.locator(".countdown")).isVisible();
        assertThat(parent.locator("main")).containsText(offer.get("pseudonym").asText());
        Browsers.assertSound(parent);
        Browsers.picture(parent, "parent-offer-360");
        assertThat(parent.locator("#live-status")).not().isEmpty();

        parent.click("main a[href$='/accept']");
        parent.waitForURL("**/accept");
        Browsers.assertSound(parent);
        parent.click("main form button[type=submit]");
        parent.waitForURL("**/my/waiting/**");
        assertThat(parent.locator(".flash")).containsText(child);
        assertThat(parent.locator("main .badge-success").first()).isVisible();
        Browsers.assertSound(parent);
        assertThat(watcher.locator(".big-number-value strong").first()).hasText(String.valueOf(before));
        parent.navigate(Browsers.address("seocho", "/my/waiting"));
        assertThat(parent.locator("main table")).containsText(child);
        Browsers.assertSound(parent);
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_is_anothers_or_nobodys_is_not_found_and_staff_pages_are_refused() {
        String list = Scenes.list("seocho", Scenes.directorsFacility("seocho"), "AGE_2")
                .get("id")
                .asText();
        String application = application("parent4", list);
        Page page = browsers.visitor(Browsers.PHONE);
        Browsers.login(page, "seocho", "parent3", "/my");
        Browsers.assertSound(page);
        for (String path : List.of(
                "/my/waiting/" + application,
                "/my/waiting/" + UUID.randomUUID(),
                "/facilities/" + UUID.randomUUID(),
                "/waiting-lists/" + UUID.randomUUID())) {
            assertThat(page.navigate(Browsers.address("seocho", path)).status())
                    .as(path)
                    .isEqualTo(404);
            Browsers.assertSound(page);
        }
        assertThat(page.navigate(Browsers.address("seocho", "/console/waiting")).status())
                .isEqualTo(403);
        Browsers.assertSound(page);
    }

    private Page watcherOf(String list) {
        String application = application("parent4", list);
        Page watcher = browsers.visitor(Browsers.PHONE);
        Browsers.login(watcher, "seocho", "parent4", "/my/waiting/" + application);
        return watcher;
    }

    private static String application(String parent, String list) {
        return Api.on("seocho")
                .as(parent)
                .post("/api/v1/applications", Scenes.application(Scenes.child("seocho", parent, BORN_FOR_AGE_2), list))
                .json()
                .get("id")
                .asText();
    }

    /** Errors of scripts and of the content security policy; answers to forms with mistakes are no errors. */
    private static List<String> complaintsOf(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onPageError(complaints::add);
        page.onConsoleMessage((ConsoleMessage message) -> {
            if (message.type().equals("error") && !message.text().contains("status of 422")) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }
}
