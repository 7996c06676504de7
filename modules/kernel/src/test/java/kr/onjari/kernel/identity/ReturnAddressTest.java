package kr.onjari.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/facilities?q=%ED%95%9C&near=37.5,127.0", "/my/waiting/1#top", "/a/..b"})
    void a_path_of_this_host_is_kept_exactly(String path) {
        assertThat(ReturnAddress.sameHostPath(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "facilities",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/.//evil.example",
                "/x/..//evil.example",
                "/a//b",
                "/a/..",
                "/a\r\nSet-Cookie: x=1",
                "/\tevil",
                "/login",
                "/login?to=/login",
                "/x/../logout",
                "/callback?code=1",
                "/ä b"
            })
    void anything_else_becomes_the_home_page(String address) {
        assertThat(ReturnAddress.sameHostPath(address)).isEqualTo("/");
    }

    @Test
    void nothing_and_an_endless_address_become_the_home_page() {
        assertThat(ReturnAddress.sameHostPath(null)).isEqualTo("/");
        assertThat(ReturnAddress.sameHostPath("/" + "a".repeat(2_000))).isEqualTo("/");
    }

    @Property
    void no_text_leads_to_another_host(
            @ForAll @Chars({'/', '\\', '.', ':', '@', '?', '#', '%', '\t'}) @CharRange(from = 'a', to = 'c')
                    String text) {
        URI resolved = URI.create("https://seocho.example/login").resolve(ReturnAddress.sameHostPath("/" + text));
        assertThat(resolved.getHost()).isEqualTo("seocho.example");
    }

    @Test
    void the_way_to_the_login_keeps_the_whole_address() {
        assertThat(ReturnAddress.loginReturningTo("/a?b=1&c=2")).hasToString("/login?to=%2Fa%3Fb%3D1%26c%3D2");
    }
}
