package kr.onjari.portal.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which module may know what of which other; below a root package, so that fixtures can have a house of their own. */
final class Walls {
    /** Each module may know those before it. */
    private static final List<String> ORDER = List.of(
            "kernel", "web", "messaging", "registry", "families", "admissions", "statistics", "portal", "server");

    /** Libraries: all of their packages are public. */
    private static final Set<String> OPEN = Set.of("kernel", "web");

    private final String root;

    Walls(String root) {
        this.root = root;
    }

    /** Modules know each other downward only. */
    ArchRule downward() {
        return ArchRuleDefinition.classes()
                .that(belongToAModule())
                .should(haveNoDependency(
                        "know modules below their own only",
                        (from, to) -> ORDER.indexOf(to.module()) > ORDER.indexOf(from.module())));
    }

    /** Of a domain module others use the root package: facade, commands, records, events. */
    ArchRule throughTheFace() {
        return ArchRuleDefinition.classes()
                .that(belongToAModule())
                .should(haveNoDependency(
                        "use only the root package of other domain modules",
                        (from, to) -> !OPEN.contains(to.module()) && !to.isFace()));
    }

    /** An entity is nobody's business but its own module's: it never stands in the root package. */
    ArchRule entitiesBehindTheFace() {
        return ArchRuleDefinition.noClasses()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should(new ArchCondition<JavaClass>("stand in the root package of a module") {
                    @Override
                    public void check(JavaClass entity, ConditionEvents events) {
                        boolean face = place(entity).filter(Place::isFace).isPresent();
                        events.add(new SimpleConditionEvent(entity, face, entity.getName()));
                    }
                })
                .allowEmptyShould(true);
    }

    /** All modules that a set of classes has, so that a rule which looks at none is noticed. */
    Set<String> modulesOf(JavaClasses classes) {
        return classes.stream()
                .flatMap(one -> place(one).stream())
                .map(Place::module)
                .collect(java.util.stream.Collectors.toSet());
    }

    private record Place(String module, boolean isFace) {}

    private interface Forbidden {
        boolean between(Place from, Place to);
    }

    private Optional<Place> place(JavaClass one) {
        String name = one.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String[] parts = name.substring(root.length() + 1).split("\\.");
        return ORDER.contains(parts[0]) ? Optional.of(new Place(parts[0], parts.length == 1)) : Optional.empty();
    }

    private DescribedPredicate<JavaClass> belongToAModule() {
        return DescribedPredicate.describe(
                "belong to a module below " + root, one -> place(one).isPresent());
    }

    private ArchCondition<JavaClass> haveNoDependency(String description, Forbidden forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                Place here = place(from).orElseThrow();
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                    Optional<Place> there = place(dependency.getTargetClass().getBaseComponentType());
                    boolean broken = there.isPresent()
                            && !there.get().module().equals(here.module())
                            && forbidden.between(here, there.get());
                    if (broken) {
                        events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
