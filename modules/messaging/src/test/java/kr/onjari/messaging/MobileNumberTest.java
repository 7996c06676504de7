package kr.onjari.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"010-1234-5678", "01012345678", " 010 1234 5678 ", "+82 10-1234-5678", "+8201012345678"})
    void a_mobile_number_is_read_however_people_write_it(String written) {
        assertThat(MobileNumber.parse(written)).map(MobileNumber::digits).isEqualTo(Optional.of("01012345678"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "02-123-4567", "010-123", "010-1234-56789", "010-1234-567a", "+1 212 555 0100", "전화"})
    void what_cannot_receive_a_text_message_is_refused(String written) {
        assertThat(MobileNumber.parse(written)).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void a_log_line_does_not_hold_the_number() {
        assertThat(new MobileNumber("01012345678")).hasToString("010****78");
    }
}
