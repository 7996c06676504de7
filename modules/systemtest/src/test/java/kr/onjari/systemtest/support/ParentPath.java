package kr.onjari.systemtest.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Consumer;

/** A parent's way through the pages, by what she sees and presses; works with scripts and without. */
public final class ParentPath {
    /** Circumstances that together outweigh every generated family of the demonstration. */
    public static final List<String> STRONGEST = List.of(
            "부모가 모두 일하거나 구직 중", "자녀가 3명 이상", "다문화가족의 자녀", "어머니가 임신 중", "부모가 심한 장애인", "형제자매가 심한 장애인", "국민기초생활보장 수급자");

    private static final List<String> NOTHING = List.of("아니요, 해당하지 않아요", "자녀가 1명", "해당하는 것이 없어요");

    private final Page page;
    private final Consumer<Page> onEachPage;

    /** @param onEachPage what is checked on every page she sees */
    public ParentPath(Page page, Consumer<Page> onEachPage) {
        this.page = page;
        this.onEachPage = onEachPage;
    }

    /** From the home page by searching to the page of a facility. */
    public ParentPath findFacility(String tenant, String name, String facility) {
        page.navigate(Browsers.address(tenant, "/"));
        onEachPage.accept(page);
        page.fill("main input[type=search]", name);
        page.click("main form[role=search] button");
        page.waitForURL("**/facilities?**");
        onEachPage.accept(page);
        page.click("main a[href*='" + facility + "']");
        page.waitForURL("**/facilities/**");
        onEachPage.accept(page);
        return this;
    }

    /** From the facility's page to the first question, through the login. */
    public ParentPath startApplying(String ageClass, String username) {
        page.locator("#waiting tr", new Page.LocatorOptions().setHasText(ageClass))
                .locator("a")
                .click();
        Browsers.signIn(page, username);
        page.waitForURL("**/apply?**");
        onEachPage.accept(page);
        return this;
    }

    /** Registers a child on the way, after having sent the form empty once. */
    public ParentPath registerChild(String name, String birthDate) {
        page.click("main a[href^='/my/children/new']");
        page.waitForURL("**/my/children/new?**");
        submit();
        expectErrors(2);
        page.fill("#name", name);
        submit();
        expectErrors(1);
        if (!page.inputValue("#name").equals(name)) {
            throw new AssertionError("What was typed is gone: " + page.inputValue("#name"));
        }
        page.fill("#birthDate", birthDate);
        submit();
        page.waitForURL("**/apply?**");
        onEachPage.accept(page);
        return this;
    }

    /** Answers everything and sends it; ends on the receipt. */
    public ParentPath answerAndSend(String child, List<String> circumstances) {
        submit();
        expectErrors(1);
        choose(child);
        submit();
        while (!page.url().contains("/apply/check")) {
            onEachPage.accept(page);
            answer(circumstances);
            submit();
        }
        onEachPage.accept(page);
        submit();
        expectErrors(1);
        page.check("#declaration");
        submit();
        page.waitForURL("**/apply/receipt/**");
        onEachPage.accept(page);
        return this;
    }

    /** From the receipt to the page of the application. */
    public ParentPath openApplication() {
        page.click("main .actions a[href^='/my/waiting/']");
        page.waitForURL("**/my/waiting/**");
        onEachPage.accept(page);
        return this;
    }

    /** The position an application's page shows. */
    public static int position(Page page) {
        return Integer.parseInt(
                page.locator(".big-number-value strong").first().innerText().replace(",", ""));
    }

    private void answer(List<String> circumstances) {
        boolean any = false;
        for (String circumstance : circumstances) {
            any |= choose(circumstance);
        }
        for (String nothing : NOTHING) {
            any |= !any && choose(nothing);
        }
        if (!any) {
            throw new AssertionError("No answer fits " + page.url());
        }
    }

    private boolean choose(String label) {
        Locator found = page.locator("main .choice label", new Page.LocatorOptions().setHasText(label));
        if (found.count() == 0) {
            return false;
        }
        found.first().click();
        return true;
    }

    private void submit() {
        page.locator("main form[method=post] button[type=submit]").first().click();
        page.waitForLoadState();
    }

    private void expectErrors(int count) {
        page.waitForSelector(".error-summary");
        int found = page.locator(".error-summary").getByRole(AriaRole.LINK).count();
        if (found != count) {
            throw new AssertionError(found + " errors instead of " + count + " at " + page.url());
        }
        onEachPage.accept(page);
    }
}
