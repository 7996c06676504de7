package kr.onjari.families.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @Test
    void a_page_of_this_host_is_returned_to() {
        assertThat(ReturnPath.of("/apply?list=7&d=x")).contains("/apply?list=7&d=x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "https://evil.example/", "//evil.example/", "/\\evil.example", "my", "/my\nSet-Cookie: x"})
    void nothing_else_is(String address) {
        assertThat(ReturnPath.of(address)).isEmpty();
    }

    @Test
    void an_endless_address_is_none() {
        assertThat(ReturnPath.of("/" + "a".repeat(5000))).isEmpty();
    }
}
