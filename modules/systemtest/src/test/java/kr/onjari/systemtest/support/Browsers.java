package kr.onjari.systemtest.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium for a test class. Without one on the machine the tests are skipped loudly, unless
 * {@code onjari.browser.required} says that this must fail.
 */
public final class Browsers implements BeforeEachCallback, AfterEachCallback {
    /** A phone as small as the guidelines ask for. */
    public static final int PHONE = 360;

    public static final int DESKTOP = 1280;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private @Nullable BrowserContext context;

    @Override
    public void beforeEach(ExtensionContext test) {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (chromium.isEmpty()) {
            String message = "No Chromium on this machine: browser tests can't run";
            if (Boolean.getBoolean("onjari.browser.required")) {
                Assertions.fail(message);
            }
            System.err.println("SKIPPED " + test.getDisplayName() + ": " + message);
            Assumptions.abort(message);
        }
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PATH", System.getenv("PATH"))));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(FLAGS));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
        browser = null;
        playwright = null;
        context = null;
    }

    /** A fresh visitor with a window of that width. */
    public Page visitor(int width) {
        return visitor(width, true);
    }

    /** A fresh visitor, with JavaScript on or off. */
    public Page visitor(int width, boolean javaScript) {
        if (browser == null) {
            throw new IllegalStateException("No test is running");
        }
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 700 ? 780 : 900)
                .setLocale("ko-KR")
                .setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(30_000);
        return context.newPage();
    }

    /** Address of a page on a tenant's portal. */
    public static String address(String tenant, String path) {
        return "http://" + tenant + ".localhost:" + Stack.running().portalPort() + path;
    }

    /** Logs in through the real login page and comes back to where it started. */
    public static void login(Page page, String tenant, String username, String path) {
        page.navigate(address(tenant, "/login?to=" + Api.encode(path)));
        signIn(page, username);
        page.waitForURL(url -> url.startsWith(address(tenant, "")));
    }

    /** Fills in the login page that the visitor was sent to. */
    public static void signIn(Page page, String username) {
        page.waitForSelector("#username");
        page.fill("#username", username);
        if (page.locator("#password").count() == 0) {
            page.click("button[name=login]");
            page.waitForSelector("#password");
        }
        page.fill("#password", "demo");
        page.click("button[name=login]");
        page.waitForURL(url -> !url.startsWith(Stack.running().issuer()));
    }

    /** Fails with the list of violations when axe finds any. */
    public static void assertAccessible(Page page) {
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        Assertions.assertEquals(
                List.of(),
                violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList(),
                page.url());
    }

    /** Fails when the page is wider than its window, which on a phone means scrolling sideways. */
    public static void assertNoSidewaysScrolling(Page page) {
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        Assertions.assertTrue(((Number) overflow).intValue() <= 0, page.url() + " is " + overflow + "px too wide");
    }

    /** What has to hold on every page: it fits its window, and axe finds nothing. */
    public static void assertSound(Page page) {
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }

    /** Keeps a picture of the whole page among the reports, for people to look at. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Stack.pictures().resolve(name + ".png")));
    }
}
