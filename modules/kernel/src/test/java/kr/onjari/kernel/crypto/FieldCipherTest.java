package kr.onjari.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FieldCipherTest {
    private final FieldCipher cipher = new FieldCipher();
    private final byte[] key = cipher.newDataKey();

    @Test
    void a_sealed_value_opens_at_its_own_place_only() {
        byte[] sealed = cipher.seal(key, "김하늘", "child", "name", "1");
        assertThat(cipher.open(key, sealed, "child", "name", "1")).isEqualTo("김하늘");
        assertThatThrownBy(() -> cipher.open(key, sealed, "child", "name", "2"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(key, sealed, "child", "phone", "1"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(cipher.newDataKey(), sealed, "child", "name", "1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_value_never_looks_the_same_twice() {
        assertThat(cipher.seal(key, "a", "t", "c", "1")).isNotEqualTo(cipher.seal(key, "a", "t", "c", "1"));
    }

    @Test
    void a_wrapped_key_unwraps_for_its_row_only() {
        byte[] wrapped = cipher.wrap(key, cipher.newDataKey(), "person", "1");
        assertThat(cipher.unwrap(key, wrapped, "person", "1")).hasSize(32);
        assertThatThrownBy(() -> cipher.unwrap(key, wrapped, "person", "2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void matching_ignores_spacing_and_case_but_not_boundaries() {
        assertThat(MatchingHash.of(key, "김 하늘", "A")).isEqualTo(MatchingHash.of(key, "김하늘", "a"));
        assertThat(MatchingHash.of(key, "ab", "c")).isNotEqualTo(MatchingHash.of(key, "a", "bc"));
    }
}
