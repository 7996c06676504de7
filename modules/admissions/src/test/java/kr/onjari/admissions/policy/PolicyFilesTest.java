package kr.onjari.admissions.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFilesTest {
    private static final Path TENANTS = Path.of("../../tenants");

    @TempDir
    Path district;

    static Policy ministry() {
        return PolicyFiles.read(List.of(TENANTS.resolve("kr"))).get(0);
    }

    @Test
    void theMinistrysFileHasEveryItemInFourLanguagesWithItsArticle() {
        Policy policy = ministry();
        assertThat(policy.items()).hasSize(23).allSatisfy(item -> {
            assertThat(item.text().keySet()).isEqualTo(Set.of("ko", "en", "zh", "vi"));
            assertThat(item.article()).isNotBlank();
            assertThat(policy.pointsOf(item)).isPositive();
        });
        assertThat(policy.items()).extracting(Policy.Item::code).doesNotHaveDuplicates();
        assertThat(policy.limits().whenNotEnrolled()).isEqualTo(3);
        assertThat(policy.limits().whenEnrolled()).isEqualTo(2);
    }

    @Test
    void aDistrictInheritsWhatItDoesNotSet() throws IOException {
        write("admissions-2026-1.json", """
                {"version": "here-1", "extends": "2026-1", "validFrom": "2026-03-01", "offer": {"answerDays": 7}}
                """);
        List<Policy> versions = PolicyFiles.read(List.of(TENANTS.resolve("kr"), district));

        Policy march = PolicyBook.applicable(versions, LocalDate.of(2026, 3, 1)).orElseThrow();
        assertThat(march.version()).isEqualTo("2026-1+here-1");
        assertThat(march.offer().answerDays()).isEqualTo(7);
        assertThat(march.offer().mostDays()).isEqualTo(7);
        assertThat(march.items()).isEqualTo(ministry().items());
        assertThat(PolicyBook.applicable(versions, LocalDate.of(2026, 2, 28))
                        .orElseThrow()
                        .version())
                .isEqualTo("2026-1");
    }

    @Test
    void aDistrictCannotChangeWhatTheMinistryLocked() throws IOException {
        write("admissions-2026-1.json", """
                {"version": "here-1", "extends": "2026-1", "limits": {"whenNotEnrolled": 9}}
                """);
        assertThatThrownBy(() -> PolicyFiles.read(List.of(TENANTS.resolve("kr"), district)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("limits")
                .hasMessageContaining("locked");
    }

    @Test
    void anOfferCannotBeAnsweredInMoreDaysThanTheRulesAllow() throws IOException {
        write("admissions-2026-1.json", """
                {"version": "here-1", "extends": "2026-1", "offer": {"answerDays": 8}}
                """);
        assertThatThrownBy(() -> PolicyFiles.read(List.of(TENANTS.resolve("kr"), district)))
                .isInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining("outside 3-7");
    }

    @Test
    void aMisspeltPartIsNotOverlooked() throws IOException {
        write("admissions-2026-1.json", """
                {"version": "here-1", "extends": "2026-1", "ofer": {"answerDays": 4}}
                """);
        assertThatThrownBy(() -> PolicyFiles.read(List.of(TENANTS.resolve("kr"), district)))
                .isInstanceOf(IllegalStateException.class);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(district.resolve("policy")).resolve(name), text);
    }
}
