package kr.onjari.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import kr.onjari.systemtest.support.Browsers;
import kr.onjari.systemtest.support.ParentPath;
import kr.onjari.systemtest.support.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The parent's path with JavaScript switched off: links, forms and reloading carry all of it. */
class NoScriptJourneyIT {
    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void a_parent_without_scripts_applies_reads_her_position_and_withdraws() {
        Page page = browsers.visitor(Browsers.PHONE, false);
        String child = "시험" + UUID.randomUUID().toString().substring(0, 6);
        new ParentPath(page, Browsers::assertNoSidewaysScrolling)
                .findFacility("seocho", "온자리", Scenes.directorsFacility("seocho"))
                .startApplying("만 2세반", "parent6")
                .registerChild(child, "2023-05-05")
                .answerAndSend(child, List.of())
                .openApplication();
        assertThat(ParentPath.position(page)).isGreaterThan(1);

        page.click("main a[href$='/withdraw']");
        page.waitForURL("**/withdraw");
        page.click("main form button[type=submit]");
        page.waitForURL("**/my/waiting");
        assertThat(page.locator(".flash").innerText()).isNotBlank();
        assertThat(page.locator("main table").innerText()).contains(child);
        page.click("form[action='/logout'] button");
        page.waitForURL(Browsers.address("seocho", "/"));
        assertThat(page.locator("header a[href^='/login']").count()).isEqualTo(1);
    }
}
