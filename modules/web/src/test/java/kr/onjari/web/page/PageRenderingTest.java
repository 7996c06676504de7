package kr.onjari.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.onjari.kernel.identity.Person;
import kr.onjari.kernel.identity.Role;
import kr.onjari.kernel.tenancy.SiteKind;
import kr.onjari.web.SampleSite;
import kr.onjari.web.demo.ComponentSamples;
import kr.onjari.web.demo.DemoAccounts;
import kr.onjari.web.error.ErrorPage;
import kr.onjari.web.form.Form;
import kr.onjari.web.home.CentreHome;
import kr.onjari.web.home.MinistryHome;
import kr.onjari.web.home.PortalHome;
import kr.onjari.web.home.SiteLink;
import kr.onjari.web.settings.ViewSettings;
import kr.onjari.web.settings.ViewSettingsForm;
import kr.onjari.web.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PageRenderingTest {
    private static final Pattern INLINE = Pattern.compile("<script(?![^>]* src=)|<style|\\sstyle=|\\son[a-z]+=");
    private static final Pattern UNTRANSLATED = Pattern.compile(">\\s*web\\.[a-z]+\\.[A-Za-z.0-9]+");
    private static TemplateEngine engine;

    @BeforeAll
    static void compile() {
        engine = TemplateEngine.create(
                new DirectoryCodeResolver(Path.of("src/main/jte")),
                Path.of("target/jte-test"),
                ContentType.Html,
                PageRenderingTest.class.getClassLoader());
        engine.setTrimControlStructures(true);
    }

    static Map<String, Object> pages() {
        SiteLink link = new SiteLink("서초구", "http://seocho.localhost/");
        Form wrong = Form.empty().reject("name", "web.form.required").reject("birthDate", "web.form.date");
        Map<String, Object> pages = new HashMap<>();
        pages.put("web/home/portal", new PortalHome(List.of(link), Optional.of(link)));
        pages.put("web/home/ministry", new MinistryHome(List.of(link)));
        pages.put("web/home/centre", new CentreHome(Optional.of(link)));
        pages.put("web/home/accessibility", "");
        pages.put("web/home/privacy", "");
        pages.put(
                "web/error/error",
                new ErrorPage(
                        500,
                        "제목",
                        "내용",
                        Optional.of("안전"),
                        "다음",
                        Optional.of("근거"),
                        List.of("칸"),
                        Optional.empty(),
                        Optional.of("A1B2C3D4")));
        pages.put("web/settings/view", new ViewSettingsForm(Form.of(Map.of("size", "100")), "/"));
        pages.put("web/demo/accounts", new DemoAccounts(List.of("director", "official")));
        pages.put("web/demo/components", new ComponentSamples(wrong, Instant.parse("2026-03-02T03:00:00Z")));
        return pages;
    }

    static String render(String template, Object page, Ui ui) {
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", Map.of("ui", ui, "page", page), out);
        return out.toString();
    }

    private static Ui ui(Language language, Optional<Person> person) {
        return new SampleSite("seocho").ui(SiteKind.PORTAL, language, ViewSettings.NORMAL, person, "/");
    }

    @TestFactory
    Stream<DynamicTest> everyPageInEveryLanguage() {
        return pages().entrySet().stream().flatMap(page -> Stream.of(Language.values())
                .map(language -> DynamicTest.dynamicTest(
                        page.getKey() + " in " + language,
                        () -> check(
                                render(page.getKey(), page.getValue(), ui(language, Optional.empty())), language))));
    }

    private static void check(String html, Language language) {
        assertThat(html).startsWith("<!DOCTYPE html>").contains("<html lang=\"" + language.tag() + "\"");
        assertThat(html.split("<h1", -1)).as("exactly one h1").hasSize(2);
        assertThat(html.split("<main", -1)).as("exactly one main").hasSize(2);
        assertThat(html).contains("class=\"skip-link\" href=\"#main\"");
        assertThat(INLINE.matcher(html).find()).as("nothing the policy forbids").isFalse();
        assertThat(UNTRANSLATED.matcher(html).find()).as("no message key left").isFalse();
        assertThat(html).contains("<a href=\"/privacy\"><strong>");
    }

    @Test
    void someoneSignedInCanLogOutByAFormThatCarriesTheToken() {
        Person director = new Person("s", "director.seocho", "김원장", Set.of(Role.DIRECTOR));

        String html = render("web/home/privacy", "", ui(Language.KO, Optional.of(director)));

        assertThat(html)
                .contains("action=\"/logout\" method=\"post\"")
                .contains("name=\"csrf\" value=\"token\"")
                .contains("href=\"/console/waiting\"")
                .doesNotContain("/login?to=");
    }

    @Test
    void aVisitorSeesNoStaffEntrance() {
        String html = render("web/home/privacy", "", ui(Language.KO, Optional.empty()));

        assertThat(html)
                .contains("/login?to=")
                .doesNotContain("/console/waiting")
                .doesNotContain("/figures");
    }

    @Test
    void whatIsTypedIsEscaped() {
        Form form = Form.of(Map.of("name", "\"><script>alert(1)</script>"));

        String html = render(
                "web/demo/components", new ComponentSamples(form, Instant.EPOCH), ui(Language.KO, Optional.empty()));

        assertThat(html).doesNotContain("<script>alert");
    }

    @Test
    void theErrorSummaryLinksToTheFieldsItNames() {
        String html =
                render("web/demo/components", pages().get("web/demo/components"), ui(Language.KO, Optional.empty()));

        assertThat(html)
                .contains("<a href=\"#name\">")
                .contains("id=\"name\"")
                .contains("aria-describedby=\"name-hint name-error\"");
    }

    @Test
    void theSupportCentresSiteCarriesItsOwnNameAndNoLogin() {
        Ui centre =
                new SampleSite("seocho").ui(SiteKind.CENTRE, Language.KO, ViewSettings.NORMAL, Optional.empty(), "/");

        String html = render("web/home/centre", pages().get("web/home/centre"), centre);

        assertThat(html).contains("서초구 육아종합지원센터").doesNotContain("/login?to=");
    }
}
