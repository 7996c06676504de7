package kr.onjari.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChannelTest {

    @Test
    void forty_five_hangul_are_a_short_message_and_one_more_is_a_long_one() {
        assertThat(Channel.forText("가".repeat(45))).isEqualTo(Channel.SMS);
        assertThat(Channel.forText("가".repeat(45) + "a")).isEqualTo(Channel.LMS);
        assertThat(Channel.forText("a".repeat(90))).isEqualTo(Channel.SMS);
    }

    @Test
    void a_text_the_carriers_cannot_write_in_their_encoding_is_a_long_message() {
        assertThat(Channel.forText("Nhà trẻ mời bé vào học")).isEqualTo(Channel.LMS);
    }

    @Test
    void nothing_longer_than_two_thousand_bytes_is_sent() {
        assertThat(Channel.forText("가".repeat(1_000))).isEqualTo(Channel.LMS);
        assertThatThrownBy(() -> Channel.forText("가".repeat(1_001))).isInstanceOf(IllegalArgumentException.class);
    }
}
