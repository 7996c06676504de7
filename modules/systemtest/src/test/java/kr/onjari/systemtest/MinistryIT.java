package kr.onjari.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import kr.onjari.systemtest.support.Browsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The ministry's analyst reads figures of all tenants and no person's record. */
class MinistryIT {
    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void an_analyst_reads_the_figures_of_every_tenant_and_nothing_of_families() {
        Page page = browsers.visitor(Browsers.DESKTOP);
        Browsers.login(page, "kr", "analyst.kr", "/figures");
        Browsers.assertSound(page);
        assertThat(page.locator("main table").first().innerText()).contains("서초구", "부산광역시");
        for (String path : List.of("/my", "/my/waiting", "/console/waiting")) {
            assertThat(page.navigate(Browsers.address("kr", path)).status())
                    .as(path)
                    .isEqualTo(403);
        }
        Browsers.assertSound(page);
        page.setViewportSize(320, 780);
        page.navigate(Browsers.address("kr", "/figures"));
        Browsers.assertSound(page);
    }

    @Test
    void the_figures_are_for_analysts_on_the_ministrys_site_only() {
        Page page = browsers.visitor(Browsers.DESKTOP);
        Browsers.login(page, "seocho", "director.seocho", "/my");
        assertThat(page.navigate(Browsers.address("seocho", "/figures")).status())
                .isBetween(403, 404);
        page.navigate(Browsers.address("kr", "/figures"));
        assertThat(page.title()).isNotBlank();
        assertThat(page.locator("main table").count()).isZero();
    }
}
