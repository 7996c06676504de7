package kr.onjari.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestOriginTest {
    private static final String REFERER = "Referer";
    private static final String FETCH_SITE = "Sec-Fetch-Site";

    @Test
    void our_addresses_stay_on_the_requests_host_and_port() {
        assertThat(RequestOrigin.address(request(Map.of()), "/callback"))
                .hasToString("http://seocho.localhost:8080/callback");
    }

    @Test
    void a_link_on_another_site_is_recognised() {
        assertThat(RequestOrigin.isCausedElsewhere(request(Map.of(FETCH_SITE, "cross-site"))))
                .isTrue();
        assertThat(RequestOrigin.isCausedElsewhere(request(Map.of(FETCH_SITE, "same-site"))))
                .as("another tenant's host is another site")
                .isTrue();
        assertThat(RequestOrigin.isCausedElsewhere(request(Map.of(REFERER, "https://evil.example/"))))
                .isTrue();
        assertThat(RequestOrigin.isCausedElsewhere(request(Map.of(REFERER, "not an address"))))
                .isTrue();
    }

    @Test
    void our_own_pages_and_a_typed_address_are_not_another_site() {
        assertThat(RequestOrigin.isCausedElsewhere(request(Map.of(FETCH_SITE, "same-origin"))))
                .isFalse();
        assertThat(RequestOrigin.isCausedElsewhere(request(Map.of(FETCH_SITE, "none"))))
                .isFalse();
        assertThat(RequestOrigin.isCausedElsewhere(request(Map.of(REFERER, "http://seocho.localhost:8080/my"))))
                .isFalse();
        assertThat(RequestOrigin.isCausedElsewhere(request(Map.of()))).isFalse();
    }

    @Test
    void after_a_form_the_person_returns_to_the_page_they_were_on_if_it_was_ours() {
        assertThat(RequestOrigin.previousPage(request(Map.of(REFERER, "http://seocho.localhost:8080/apply?step=2"))))
                .isEqualTo("/apply?step=2");
        assertThat(RequestOrigin.previousPage(request(Map.of(REFERER, "https://evil.example/apply"))))
                .isEqualTo("/");
        assertThat(RequestOrigin.previousPage(request(Map.of()))).isEqualTo("/");
    }

    @Test
    void the_login_speaks_the_language_of_the_page() {
        assertThat(LoginLanguages.of(request(Map.of()))).isEqualTo(List.of("ko"));
        assertThat(LoginLanguages.of(request(Map.of("Accept-Language", "zh-TW"))))
                .isEqualTo(List.of("zh-CN", "zh"));
        assertThat(LoginLanguages.of(request(Map.of("Accept-Language", "fr")))).isEqualTo(List.of("ko"));
    }

    private static HttpServletRequest request(Map<String, String> headers) {
        return new FakeBrowser().get("seocho.localhost", "/logout", headers);
    }
}
