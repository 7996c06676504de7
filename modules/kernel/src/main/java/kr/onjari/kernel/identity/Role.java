package kr.onjari.kernel.identity;

import java.util.Arrays;
import java.util.Optional;

/**
 * A staff role. Citizens hold none. A person holds a role in one tenant at a time: through a group of that tenant's
 * organization at the identity provider.
 */
public enum Role {
    /** Configures the tenant: brand, settings, staff. */
    TENANT_ADMIN("tenant-admin"),
    /** Official of a district or province (담당 공무원): evidence checks, decisions. */
    OFFICIAL("official"),
    /** Inspects facilities (지도점검). */
    INSPECTOR("inspector"),
    /** Reads the audit trail, changes nothing. */
    AUDITOR("auditor"),
    /** Runs a childcare support centre (육아종합지원센터). */
    CENTRE_MANAGER("centre-manager"),
    /** Works at a childcare support centre. */
    CENTRE_STAFF("centre-staff"),
    /** Childcare support coordinator (육아지원 코디네이터). */
    COORDINATOR("coordinator"),
    /** Director of one facility (어린이집 원장); which one is a row in the tenant. */
    DIRECTOR("director"),
    /** Works at one facility. */
    FACILITY_STAFF("facility-staff"),
    /** Reads national aggregates at the ministry; sees no person's record anywhere. */
    MINISTRY_ANALYST("ministry-analyst"),
    /** Operates the platform; sees no person's record. */
    PLATFORM_OPERATOR("platform-operator");

    private final String groupName;

    Role(String groupName) {
        this.groupName = groupName;
    }

    /** The name of the organization group and realm role at the identity provider, lower case with hyphens. */
    public String groupName() {
        return groupName;
    }

    /** The role of that group name; empty for a name this version does not know, which then grants nothing. */
    public static Optional<Role> named(String groupName) {
        return Arrays.stream(values())
                .filter(role -> role.groupName.equals(groupName))
                .findFirst();
    }
}
