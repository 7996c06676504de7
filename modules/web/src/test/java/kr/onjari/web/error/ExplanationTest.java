package kr.onjari.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.net.URI;
import kr.onjari.kernel.refusal.FormErrors;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.web.SampleSite;
import kr.onjari.web.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
    private static Explanation of(Throwable thrown) {
        return new Explanation(Failure.of(thrown), new SampleSite("seocho").texts(Language.KO), "A1B2C3D4");
    }

    @Test
    void aRefusalIsToldWithItsRuleAndTheRightAddress() {
        Problem problem = of(new IllegalStateException(Refusal.conflict("web.form-expired")
                        .underRule("영유아보육법 §28")
                        .linkingTo(URI.create("http://busan.localhost/"))))
                .problem();

        assertThat(problem.type()).hasToString("/problems/web.form-expired");
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.detail()).startsWith("화면을 연 지");
        assertThat(problem.rule()).contains("영유아보육법 §28");
        assertThat(problem.link()).contains(URI.create("http://busan.localhost/"));
        assertThat(problem.instance()).isEmpty();
    }

    @Test
    void severalFieldsAreToldTogether() {
        try {
            FormErrors.collect().require(false, "name", "web.form-expired").throwIfAny();
        } catch (FormErrors errors) {
            assertThat(of(errors).problem().errors())
                    .extracting(Problem.FieldProblem::field)
                    .containsExactly("name");
        }
    }

    @Test
    void aFailureOfOursTellsANumberAndNothingElseAboutItself() {
        Explanation broken = of(new IllegalStateException("relation t_seocho.secret does not exist"));

        assertThat(broken.page().reference()).contains("A1B2C3D4");
        assertThat(broken.problem().toString() + broken.page()).doesNotContain("secret");
        assertThat(broken.problem().status()).isEqualTo(500);
    }

    @Test
    void unreadableJsonNamesTheFieldAndNoClass() throws Exception {
        record Body(int count) {}
        try {
            new ObjectMapper().readValue("{\"count\":\"many\"}", Body.class);
        } catch (com.fasterxml.jackson.databind.JsonMappingException unfitting) {
            Problem problem = of(unfitting).problem();
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.detail()).contains("count").doesNotContain("kr.onjari");
            return;
        }
        throw new AssertionError("It should not have been readable");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500, 503})
    void everyStatusHasWords(int status) {
        Explanation explanation =
                new Explanation(new Failure.Http(status), new SampleSite("seocho").texts(Language.KO), "A1B2C3D4");

        assertThat(explanation.page().title()).doesNotStartWith("web.");
        assertThat(explanation.page().text()).doesNotStartWith("web.");
        assertThat(explanation.page().next()).doesNotStartWith("web.");
    }

    @Test
    void aProblemLeavesOutWhatItDoesNotKnow() throws Exception {
        String json = new ObjectMapper()
                .registerModule(new Jdk8Module())
                .writeValueAsString(of(Refusal.notFound("web.form-expired")).problem());

        assertThat(json).contains("\"status\":404").doesNotContain("rule").doesNotContain("errors");
    }
}
