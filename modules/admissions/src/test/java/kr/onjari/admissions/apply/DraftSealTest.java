package kr.onjari.admissions.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.families.ChildId;
import kr.onjari.kernel.crypto.FieldCipher;
import kr.onjari.kernel.crypto.KeyDerivation;
import kr.onjari.kernel.crypto.KeyStorePort;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantLevel;
import kr.onjari.kernel.tenancy.TenantState;
import kr.onjari.kernel.tenancy.WorkContext;
import org.junit.jupiter.api.Test;

class DraftSealTest {
    private final DraftSeal seal = new DraftSeal(new KeysFromNames(), new FieldCipher());
    private final Draft draft = Draft.of(new WaitingListId(UUID.randomUUID()), new ChildId(UUID.randomUUID()))
            .with(Question.HEALTH, List.of("TYPE1_DIABETES"), List.of("TYPE1_DIABETES"))
            .with(Question.WORK, List.of("DUAL_INCOME"), List.of());

    @Test
    void a_draft_comes_back_as_it_was() throws Exception {
        String sealed = sealedBy("seocho", "mother");
        assertThat(openedBy("seocho", "mother", sealed)).contains(draft);
    }

    @Test
    void the_address_tells_nothing_and_needs_no_escaping() throws Exception {
        String sealed = sealedBy("seocho", "mother");
        assertThat(sealed).matches("[A-Za-z0-9_-]+").doesNotContain("DIABETES");
    }

    @Test
    void nobody_else_opens_it_and_nobody_on_another_tenants_host() throws Exception {
        String sealed = sealedBy("seocho", "mother");
        assertThat(openedBy("seocho", "neighbour", sealed)).isEmpty();
        assertThat(openedBy("gangnam", "mother", sealed)).isEmpty();
    }

    @Test
    void what_was_tampered_with_or_cut_off_counts_as_nothing() throws Exception {
        String sealed = sealedBy("seocho", "mother");
        assertThat(openedBy("seocho", "mother", sealed.substring(0, sealed.length() - 4)))
                .isEmpty();
        assertThat(openedBy("seocho", "mother", "")).isEmpty();
        assertThat(openedBy("seocho", "mother", "<script>")).isEmpty();
        assertThat(openedBy("seocho", "mother", "A".repeat(100_000))).isEmpty();
    }

    private String sealedBy(String tenant, String person) throws Exception {
        return CurrentWork.call(work(tenant), Optional.of(person), () -> seal.seal(draft));
    }

    private Optional<Draft> openedBy(String tenant, String person, String sealed) throws Exception {
        return CurrentWork.call(work(tenant), Optional.of(person), () -> seal.open(sealed));
    }

    private static WorkContext work(String tenant) {
        return WorkContext.of(
                new Tenant(TenantCode.of(tenant), tenant, TenantLevel.DISTRICT, Optional.empty(), TenantState.ACTIVE));
    }

    private static final class KeysFromNames implements KeyStorePort {
        @Override
        public byte[] nationalKey() {
            return KeyDerivation.hmac(new byte[32], "national");
        }

        @Override
        public byte[] matchingKey() {
            return KeyDerivation.hmac(new byte[32], "matching");
        }

        @Override
        public byte[] tenantKey(TenantCode tenant) {
            return KeyDerivation.hmac(new byte[32], tenant.value());
        }
    }
}
