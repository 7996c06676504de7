package kr.onjari.kernel.identity;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an endpoint needs of its caller. Decided from the person alone; whether a particular row is theirs (the child,
 * the facility) is decided beside the query that reads it.
 */
public enum Permission {
    /** Anyone, signed in or not. */
    PUBLIC(person -> true, false),
    /** Any signed-in person. */
    SIGNED_IN(person -> true, true),
    /**
     * Someone acting for their own children. Refused to people whose task is to look at everybody's figures: the
     * ministry's analysts and the platform's operators see no person's record.
     */
    OWN_FAMILY(person -> !person.is(Role.MINISTRY_ANALYST) && !person.is(Role.PLATFORM_OPERATOR), true),
    /** The director (원장) of a facility of this tenant, for that facility's waiting lists. */
    MANAGE_OWN_WAITING_LISTS(person -> person.is(Role.DIRECTOR), true),
    /** Aggregated figures of all tenants, at the ministry. */
    READ_NATIONAL_FIGURES(person -> person.is(Role.MINISTRY_ANALYST), true),
    /** Case work of the tenant's officials (담당 공무원). */
    HANDLE_CASES(person -> person.is(Role.OFFICIAL), true),
    /** Settings, brand and staff of the tenant. */
    ADMINISTER_TENANT(person -> person.is(Role.TENANT_ADMIN), true);

    private final Predicate<Person> grants;
    private final boolean needsLogin;

    Permission(Predicate<Person> grants, boolean needsLogin) {
        this.grants = grants;
        this.needsLogin = needsLogin;
    }

    /** Whether an anonymous caller has to sign in before the question can be decided. */
    public boolean needsLogin() {
        return needsLogin;
    }

    /** Whether this caller has the permission; an anonymous caller has only {@link #PUBLIC}. */
    public boolean isGrantedTo(Optional<Person> caller) {
        return caller.map(grants::test).orElse(!needsLogin);
    }
}
