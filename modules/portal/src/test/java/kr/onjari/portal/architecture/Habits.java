package kr.onjari.portal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** What code of the house does and does not do, whichever module it is in. */
final class Habits {
    /**
     * Packages that speak JDBC, and why. Everybody else goes through {@code kernel.persistence.Database}, which binds
     * the tenant; tools have a login and a transaction of their own and bind with {@code ConnectionBinding}.
     */
    static final Map<String, String> JDBC = Map.of(
            "kr.onjari.kernel.persistence", "is the way to the database",
            "kr.onjari.kernel.migration", "prepares schemas and roles before there is a tenant to bind",
            "kr.onjari.registry", "RegistryTool and Regions: the import runs without a server, as p_registry_import",
            "kr.onjari.registry.region", "loads the region table for the import tool",
            "kr.onjari.registry.facility", "writes facilities for the import tool",
            "kr.onjari.registry.imports", "is the import tool");

    /**
     * Packages besides module faces that may open a transaction, and why. A face is where a command begins and ends;
     * a page that reads several facts may be one transaction too, so that it shows one moment.
     */
    static final Map<String, String> TRANSACTIONS = Map.of(
            "kr.onjari.admissions.api", "a command and the record of its Idempotency-Key are one transaction",
            "kr.onjari.families.api", "a command and the record of its Idempotency-Key are one transaction",
            "kr.onjari.admissions.apply", "a step of the conversation reads list, centre and rules as one moment",
            "kr.onjari.messaging.outbox",
                    "the outbox has no caller: its dispatcher and its demo page begin by themselves");

    /** Packages that may start threads, and why. */
    static final Map<String, String> THREADS =
            Map.of("kr.onjari.kernel.migration", "migrates tenants side by side, outside any server");

    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private Habits() {}

    static ArchRule namesSayTheThing() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)(\\$.*)?")
                .because("a name says what a thing is, not which pattern it follows");
    }

    static ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .accessTargetWhere(target("the machine's clock", Habits::readsTheMachinesClock))
                .because("time is the transaction's (TransactionClock) or an injected java.time.Clock");
    }

    static ArchRule nobodySleeps() {
        return noClasses()
                .should()
                .accessTargetWhere(target("Thread.sleep", access -> isMethod(access, "java.lang.Thread", "sleep")))
                .because("work waits for a turn of its schedule or for a condition, not for time to pass");
    }

    static ArchRule chanceIsGiven() {
        return noClasses()
                .should()
                .accessTargetWhere(target(
                        "chance that can't be repeated",
                        access -> access.getTargetOwner().getName().equals("java.util.Random")
                                        && access.getTarget() instanceof AccessTarget.ConstructorCallTarget constructor
                                        && constructor.getRawParameterTypes().isEmpty()
                                || isMethod(access, "java.lang.Math", "random")
                                || access.getTargetOwner().getName().equals("java.util.concurrent.ThreadLocalRandom")))
                .because("secrets come from SecureRandom, everything else from a seed");
    }

    static ArchRule jdbcStaysBehindTheDatabase() {
        return noClasses()
                .that(resideOutside(JDBC))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("are ways to a connection", one -> Set.of(
                                "java.sql.Connection", "java.sql.DriverManager", "javax.sql.DataSource")
                        .contains(one.getName())))
                .because("a connection that nobody bound belongs to no tenant");
    }

    static ArchRule transactionsBeginAtTheFace() {
        return classes().should(new ArchCondition<>("open transactions in a module's face or for reading a page only") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                String name = one.getPackageName();
                boolean allowed = name.matches("kr\\.onjari\\.[a-z]+") || TRANSACTIONS.containsKey(name);
                if (!allowed && one.isAnnotatedWith(TRANSACTIONAL)) {
                    events.add(SimpleConditionEvent.violated(one, one.getName()));
                }
                one.getMethods().stream()
                        .filter(method -> !allowed && method.isAnnotatedWith(TRANSACTIONAL))
                        .filter(method -> !method.isAnnotatedWith("jakarta.ws.rs.GET"))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(method, method.getFullName())));
            }
        });
    }

    static ArchRule endpointsNameTheirPermission() {
        return methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .should()
                .beAnnotatedWith("kr.onjari.kernel.identity.Needs");
    }

    static ArchRule endpointsArePublic() {
        return methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .should(new ArchCondition<>("be public, or the server does not serve them") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean served =
                                method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
                        events.add(new SimpleConditionEvent(method, served, method.getFullName()));
                    }
                });
    }

    static ArchRule threadsAreTheServers() {
        return noClasses()
                .that(resideOutside(THREADS))
                .should()
                .accessTargetWhere(target(
                        "a thread of their own",
                        access -> access.getTarget() instanceof AccessTarget.ConstructorCallTarget
                                        && access.getTargetOwner().isAssignableTo(Thread.class)
                                || access.getTargetOwner().getName().equals("java.util.concurrent.Executors")
                                || isMethod(access, "java.util.concurrent.CompletableFuture", "supplyAsync")
                                || isMethod(access, "java.util.concurrent.CompletableFuture", "runAsync")))
                .because("a thread the server does not know has no transaction, and is not told for whom it works");
    }

    static ArchRule nobodyPrints() {
        return noClasses()
                .should()
                .accessTargetWhere(target(
                        "the standard streams",
                        access -> access.getTargetOwner().getName().equals("java.lang.System")
                                        && Set.of("out", "err").contains(access.getName())
                                || access.getName().equals("printStackTrace")))
                .because("what is worth saying is logged, with its tenant");
    }

    private static boolean readsTheMachinesClock(JavaAccess<?> access) {
        if (isMethod(access, "java.lang.System", "currentTimeMillis")) {
            return true;
        }
        return CLOCKS.contains(access.getTargetOwner().getName())
                && access.getName().equals("now")
                && access.getTarget() instanceof AccessTarget.CodeUnitCallTarget method
                && method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    }

    private static boolean isMethod(JavaAccess<?> access, String owner, String name) {
        return access.getTargetOwner().getName().equals(owner)
                && access.getName().equals(name);
    }

    private static DescribedPredicate<JavaAccess<?>> target(
            String description, java.util.function.Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static DescribedPredicate<JavaClass> resideOutside(Map<String, String> exempt) {
        return DescribedPredicate.describe(
                "reside outside " + exempt.keySet(), one -> !exempt.containsKey(one.getPackageName()));
    }
}
