package kr.onjari.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.onjari.kernel.identity.Person;
import kr.onjari.kernel.identity.Role;
import kr.onjari.kernel.tenancy.Site;
import kr.onjari.kernel.tenancy.SiteKind;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantLevel;
import kr.onjari.web.brand.Brand;
import kr.onjari.web.component.Tone;
import kr.onjari.web.form.FieldError;
import kr.onjari.web.settings.ViewSettings;
import kr.onjari.web.text.Language;
import kr.onjari.web.text.LanguageChoice;
import kr.onjari.web.text.Texts;
import kr.onjari.web.text.Words;

/** What every template can ask: words, formats, who visits which site, and addresses. Belongs to one page. */
public final class Ui {
    private final Visit visit;
    private final Texts texts;
    private final Words words;

    public Ui(Visit visit, Texts texts) {
        this.visit = visit;
        this.texts = texts;
        this.words = new Words(texts);
    }

    /** A text of the bundles with its placeholders filled. */
    public String t(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** Whether anybody wrote a text for the key. */
    public boolean has(String key) {
        return texts.pattern(key).isPresent();
    }

    public Language language() {
        return texts.language();
    }

    /** The tag of the language, for {@code lang} attributes. */
    public String lang() {
        return language().tag();
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** This page in another language. */
    public String langUrl(Language language) {
        String others = Arrays.stream(visit.query().split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(LanguageChoice.PARAMETER + "="))
                .collect(Collectors.joining("&"));
        String asked = LanguageChoice.PARAMETER + "=" + language.tag();
        return visit.path() + "?" + (others.isEmpty() ? asked : others + "&" + asked);
    }

    public Site site() {
        return visit.site();
    }

    public Tenant tenant() {
        return visit.tenant();
    }

    public Brand brand() {
        return visit.brand();
    }

    /** Whether this is a support centre's own site (육아종합지원센터). */
    public boolean isCentreSite() {
        return site().kind() == SiteKind.CENTRE;
    }

    /** Whether this is the ministry's site, where nobody waits for a place. */
    public boolean isMinistry() {
        return tenant().level() == TenantLevel.MINISTRY;
    }

    /** Whom to call for help with this site. */
    public Optional<String> helpPhone() {
        return setting(isCentreSite() ? "centre.phone" : "call-centre.phone");
    }

    /** When somebody answers there. */
    public Optional<String> helpHours() {
        return setting(isCentreSite() ? "centre.hours" : "call-centre.hours");
    }

    /** Where the operator of this site is found. */
    public Optional<String> address() {
        return setting(isCentreSite() ? "centre.address" : "operator.address");
    }

    /** The government's name in the reader's language. */
    public String tenantName() {
        return setting("name").orElse(tenant().name());
    }

    /** The name of the site in the reader's language: the portal's or the support centre's. */
    public String siteName() {
        return isCentreSite() ? setting("centre.name").orElse(tenantName()) : t("web.site.name", tenantName());
    }

    /** A setting of the tenant, in the reader's language where it has languages, else in Korean, else without one. */
    public Optional<String> setting(String key) {
        return visit.setting()
                .apply(key + "." + lang())
                .or(() -> visit.setting().apply(key + "." + Language.KO.tag()))
                .or(() -> visit.setting().apply(key));
    }

    /** Whether a public body runs this site, which alone may carry the government's banner. Centres are often run for one. */
    public boolean isPublicBody() {
        return setting(isCentreSite() ? "centre.public-body" : "public-body")
                .filter("true"::equals)
                .isPresent();
    }

    public Optional<Person> person() {
        return visit.person();
    }

    public boolean signedIn() {
        return visit.person().isPresent();
    }

    /** Whether the visitor holds a staff role here. */
    public boolean is(Role role) {
        return visit.person().filter(person -> person.is(role)).isPresent();
    }

    /** The token that proves a form to be ours. */
    public String csrf() {
        return visit.csrf().get();
    }

    public ViewSettings view() {
        return visit.view();
    }

    /** Whether this is a local demonstration, with accounts and families nobody must mistake for real ones. */
    public boolean local() {
        return visit.local();
    }

    /** What the previous page asked this one to tell. */
    public List<FlashMessage> flash() {
        return visit.flash();
    }

    public String flashText(FlashMessage message) {
        return message.text(texts);
    }

    /** The sentence for something that was typed wrongly. */
    public String error(FieldError error) {
        return error.text(texts);
    }

    /** The name of a tone, for readers who don't see it. */
    public String tone(Tone tone) {
        return t("web.tone." + tone.style());
    }

    /** The address of a module's file. */
    public String asset(String name) {
        return visit.asset().apply(name);
    }

    /** The address of a symbol in the sprite. */
    public String icon(String name) {
        return asset("web/icons.svg") + "#" + name;
    }

    /** The address of a file of the tenant's brand, if it has one. */
    public Optional<String> brandFile(String name) {
        return visit.brandFile().apply(name);
    }

    public String path() {
        return visit.path();
    }

    /** Whether this page is the one at a path or lies below it. */
    public boolean isAt(String section) {
        return path().equals(section) || path().startsWith(section + "/");
    }

    public String pathAndQuery() {
        return visit.query().isEmpty() ? visit.path() : visit.path() + "?" + visit.query();
    }

    /** Where to sign in, coming back to this page. */
    public String loginUrl() {
        return "/login?to=" + encode(pathAndQuery());
    }

    /** A value as part of a query. */
    public String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A link for a telephone. */
    public String phoneUrl(String number) {
        return "tel:" + number.replaceAll("[^0-9+]", "");
    }

    /** 2026년 3월 2일(월). */
    public String date(LocalDate date) {
        return words.date(date);
    }

    /** The day of an instant in Korea. */
    public String day(Instant instant) {
        return words.day(instant);
    }

    /** 오후 2시. */
    public String time(Instant instant) {
        return words.time(instant);
    }

    public String time(LocalTime time) {
        return words.time(time);
    }

    public String dateTime(Instant instant) {
        return words.dateTime(instant);
    }

    /** 1,234. */
    public String count(long number) {
        return words.count(number);
    }

    /** 47명. */
    public String people(long number) {
        return t("web.format.people", number);
    }

    /** 3개. */
    public String items(long number) {
        return t("web.format.items", number);
    }

    /** 3곳. */
    public String places(long number) {
        return t("web.format.places", number);
    }

    /** 12,790원. */
    public String won(long amount) {
        return words.won(amount);
    }

    public String phone(String number) {
        return words.phone(number);
    }

    /** 350m, 1.2km. */
    public String distance(double metres) {
        return words.distance(metres);
    }

    /** 2일 3시간. */
    public String remaining(Duration left) {
        return words.remaining(left);
    }
}
