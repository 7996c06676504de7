package kr.onjari.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.onjari.kernel.crypto.FieldCipher;
import kr.onjari.kernel.crypto.FileKeyStore;
import kr.onjari.kernel.refusal.FormErrors;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FamiliesTest {
    private final TestDatabase postgres = TestDatabase.shared();
    private final String person = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    private Families families;

    @BeforeEach
    void aGuardian() throws IOException {
        Path keys = folder.resolve("keys");
        Files.writeString(keys, Base64.getEncoder().encodeToString(new byte[32]));
        families = new Families(
                postgres.database(), postgres.clock(), new Vault(new FieldCipher(), new FileKeyStore(keys.toString())));
        as(person, () -> families.ensureGuardian(new NewGuardian(" 김하늘 ", Optional.of("010-1234-5678"), "ko")));
    }

    @Test
    void aGuardianIsReadAsSheWasWritten() {
        assertThat(as(person, families::guardian))
                .contains(new Guardian(person, "김하늘", Optional.of("01012345678"), "ko"));
    }

    @Test
    void somebodyWhoIsKnownStaysAsSheIs() {
        Guardian again = as(person, () -> families.ensureGuardian(new NewGuardian("다른 이름", Optional.empty(), "en")));
        assertThat(again.name()).isEqualTo("김하늘");
        Guardian changed = as(
                person, () -> families.updateGuardian(new NewGuardian("김하늘", Optional.of("+82 10 9876 5432"), "vi")));
        assertThat(changed.phone()).contains("01098765432");
        assertThat(as(person, families::guardian)).contains(changed);
    }

    @Test
    void theSameNameAndBirthDateIsTheSameChild() {
        RegisteredChild first = as(person, () -> families.registerChild(child(" 서아 ", yearsAgo(2))));
        RegisteredChild again = as(person, () -> families.registerChild(child("서 아", yearsAgo(2))));
        RegisteredChild twin = as(person, () -> families.registerChild(child("시우", yearsAgo(2))));

        assertThat(first.created()).isTrue();
        assertThat(again.created()).isFalse();
        assertThat(again.child()).isEqualTo(first.child());
        assertThat(twin.child().id()).isNotEqualTo(first.child().id());
        assertThat(as(person, families::myChildren)).hasSize(2);
    }

    @Test
    void aChildRegisteredTwiceAtOnceIsOneChild() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CyclicBarrier start = new CyclicBarrier(4);
        Callable<RegisteredChild> attempt = () -> {
            start.await();
            return as(person, () -> families.registerChild(child("로운", yearsAgo(1))));
        };
        List<Future<RegisteredChild>> all = threads.invokeAll(List.of(attempt, attempt, attempt, attempt));
        int created = 0;
        for (Future<RegisteredChild> each : all) {
            created += each.get().created() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(created).isEqualTo(1);
        assertThat(as(person, families::myChildren)).hasSize(1);
    }

    @Test
    void anotherGuardiansChildOfTheSameNameIsAnotherChild() {
        ChildId mine = as(person, () -> families.registerChild(child("유나", yearsAgo(3))))
                .child()
                .id();
        String other = UUID.randomUUID().toString();
        as(other, () -> families.ensureGuardian(new NewGuardian("박은주", Optional.empty(), "ko")));
        ChildId theirs = as(other, () -> families.registerChild(child("유나", yearsAgo(3))))
                .child()
                .id();
        assertThat(theirs).isNotEqualTo(mine);
        assertThat(as(other, () -> families.myChild(mine))).isEmpty();
    }

    @Test
    void anUnbornChildAndOneTooOldAreRefusedAtTheirField() {
        assertFieldRefused(child("서아", today().plusDays(1)), "birthDate", "families.birth-date-in-future");
        assertFieldRefused(child("서아", today().minusYears(13)), "birthDate", "families.child-too-old");
        as(person, () -> families.registerChild(child("오늘", today())));
        as(
                person,
                () -> families.registerChild(child("열두살", today().minusYears(13).plusDays(1))));
    }

    @Test
    void aNameHasOneToFiftyCharacters() {
        assertFieldRefused(child("  ", yearsAgo(1)), "name", "families.name-length");
        assertFieldRefused(child("가".repeat(51), yearsAgo(1)), "name", "families.name-length");
        assertFieldRefused(child("가\n나", yearsAgo(1)), "name", "families.name-length");
        as(person, () -> families.registerChild(child("가".repeat(50), yearsAgo(1))));
    }

    @Test
    void whoIsNoGuardianRegistersNoChild() {
        assertThatThrownBy(
                        () -> as(UUID.randomUUID().toString(), () -> families.registerChild(child("서아", yearsAgo(1)))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("families.guardian-unknown"));
    }

    @Test
    void phonesAreKeptAsDigitsAndOthersRefused() {
        assertThat(KoreanPhone.digits("02-123-4567")).contains("021234567");
        assertThat(KoreanPhone.digits("+82 (0)10-1234-5678")).contains("01012345678");
        assertThat(KoreanPhone.digits("1588-1234")).isEmpty();
        assertThat(KoreanPhone.digits("010-12")).isEmpty();
    }

    private void assertFieldRefused(NewChild child, String field, String code) {
        assertThatThrownBy(() -> as(person, () -> families.registerChild(child)))
                .isInstanceOfSatisfying(
                        FormErrors.class,
                        errors -> assertThat(errors.refusals()).singleElement().satisfies(refusal -> {
                            assertThat(refusal.field()).contains(field);
                            assertThat(refusal.code()).isEqualTo(code);
                        }));
    }

    private <T> T as(String who, Callable<T> work) {
        return postgres.in("seocho", Optional.of(who), work);
    }

    private LocalDate today() {
        return postgres.in("seocho", () -> postgres.clock().today());
    }

    private LocalDate yearsAgo(int years) {
        return today().minusYears(years);
    }

    private static NewChild child(String name, LocalDate birthDate) {
        return new NewChild(name, birthDate);
    }
}
