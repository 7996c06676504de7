package kr.onjari.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import kr.onjari.kernel.refusal.FormErrors;
import kr.onjari.kernel.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
    @ParameterizedTest
    @ValueSource(strings = {"2024-03-15", "20240315", "2024.3.15", "2024/03/15", "2024년 3월 15일", " 2024. 3. 15. "})
    void aDayIsUnderstoodAsPeopleWriteIt(String typed) {
        assertThat(Form.of(Map.of("day", typed)).date("day")).contains(LocalDate.of(2024, 3, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "15-03-2024", "어제", "2024", "99999999"})
    void aDayThatIsNoneIsKeptAndNoted(String typed) {
        Form form = Form.of(Map.of("day", typed));

        assertThat(form.date("day")).isEmpty();
        assertThat(form.errors().on("day")).isPresent();
        assertThat(form.text("day")).isEqualTo(typed);
    }

    @Test
    void anEmptyFieldIsNoErrorUnlessItIsRequired() {
        Form form = Form.of(Map.of("name", "  "));

        assertThat(form.date("day")).isEmpty();
        assertThat(form.isValid()).isTrue();
        assertThat(form.require("name").isValid()).isFalse();
    }

    @Test
    void aNumberOutsideItsLimitsIsNoted() {
        assertThat(Form.of(Map.of("n", "1,234")).integer("n", 0, 2000)).contains(1234);
        assertThat(Form.of(Map.of("n", "2001")).integer("n", 0, 2000)).isEmpty();
        assertThat(Form.of(Map.of("n", "99999999999999")).integer("n", 0, 2000)).isEmpty();
    }

    @Test
    void aRefusalComesToItsField() {
        Form form =
                Form.empty().reject(Refusal.invalid("child", "families.too-old").underRule("영유아보육법 §27"));

        FieldError error = form.errors().on("child").orElseThrow();
        assertThat(error.key()).isEqualTo("refusal.families.too-old");
        assertThat(error.rule()).contains("영유아보육법 §27");
    }

    @Test
    void severalRefusalsComeToTheirFieldsInOrder() {
        Form form = Form.empty();
        try {
            FormErrors.collect()
                    .require(false, "a", "web.a")
                    .require(false, "b", "web.b")
                    .throwIfAny();
        } catch (FormErrors refused) {
            form.reject(refused);
        }

        assertThat(form.errors().all()).extracting(FieldError::key).containsExactly("refusal.web.a", "refusal.web.b");
    }
}
