package kr.onjari.server.keycloak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.kernel.identity.Role;
import kr.onjari.kernel.migration.TenantDefinition;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantLevel;

/**
 * The accounts of the local demonstration, all with the same published password. They never exist outside it: see
 * {@link ProductionCheck}.
 */
public final class DemoAccounts {
    /** The password of every demo account. */
    public static final String PASSWORD = "demo";

    private static final List<String> PARENTS = List.of("김지우", "이서연", "박민준", "최하은", "정도윤", "강수아", "조예준", "윤지호", "장하린");
    private static final List<String> FAMILY_NAMES = List.of("한", "오", "서", "신", "권", "황", "안");
    private static final List<StaffAccount> STAFF = List.of(
            new StaffAccount("director", "은정", Role.DIRECTOR),
            new StaffAccount("official", "상훈", Role.OFFICIAL),
            new StaffAccount("inspector", "미경", Role.INSPECTOR),
            new StaffAccount("admin", "재현", Role.TENANT_ADMIN));
    private static final List<StaffAccount> MINISTRY_STAFF = List.of(
            new StaffAccount("analyst", "수진", Role.MINISTRY_ANALYST),
            new StaffAccount("admin", "재현", Role.TENANT_ADMIN));

    private record StaffAccount(String prefix, String givenName, Role role) {}

    /**
     * A person of the demonstration.
     *
     * @param id Keycloak's user id, the subject of every token; the same on every machine
     * @param staffOf empty for a citizen
     */
    public record Account(
            UUID id, String username, String familyName, String givenName, Optional<Employment> staffOf) {}

    /** Where and as what someone works. */
    public record Employment(TenantCode tenant, Role role) {}

    private DemoAccounts() {}

    /** Nine parents, and the staff of every tenant. */
    public static List<Account> of(List<TenantDefinition> tenants) {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < PARENTS.size(); i++) {
            String name = PARENTS.get(i);
            accounts.add(account("parent" + (i + 1), name.substring(0, 1), name.substring(1), Optional.empty()));
        }
        for (int i = 0; i < tenants.size(); i++) {
            TenantDefinition tenant = tenants.get(i);
            for (StaffAccount staff : tenant.level() == TenantLevel.MINISTRY ? MINISTRY_STAFF : STAFF) {
                accounts.add(account(
                        staff.prefix + "." + tenant.code(),
                        FAMILY_NAMES.get(i % FAMILY_NAMES.size()),
                        staff.givenName,
                        Optional.of(new Employment(tenant.code(), staff.role))));
            }
        }
        return List.copyOf(accounts);
    }

    /** The user id of a demo account: a name-based UUID, so that data can refer to it before it exists. */
    public static UUID id(String username) {
        return UUID.nameUUIDFromBytes(("onjari-demo:" + username).getBytes(StandardCharsets.UTF_8));
    }

    private static Account account(String username, String familyName, String givenName, Optional<Employment> staffOf) {
        return new Account(id(username), username, familyName, givenName, staffOf);
    }
}
