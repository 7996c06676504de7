package kr.onjari.admissions.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.onjari.admissions.policy.PolicyBook;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.time.TransactionClock;
import kr.onjari.registry.CodeList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Every list of codes the open API uses, in four languages. */
@ApplicationScoped
@Path("api/v1/codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class CodesResource {
    @Inject
    @Any
    private Instance<CodeList> lists;

    @Inject
    private PolicyBook policies;

    @Inject
    private TransactionClock clock;

    /** A code and its names by language tag. */
    public record CodeDocument(String code, Map<String, String> names, Optional<String> parent) {}

    /**
     * @param ruleVersion the version of the rules of admission in force
     * @param codes by the list's name: items, itemGroups, ageClasses, applicationStates, offerStates, facilityTypes, regions …
     */
    public record Codes(String ruleVersion, Map<String, List<CodeDocument>> codes) {}

    @GET
    @Needs(Permission.PUBLIC)
    @Transactional
    @Operation(
            summary = "Codes of items, types, age classes, states and regions, and the version of the rules in force")
    public Codes codes() {
        Map<String, List<CodeDocument>> byName = new LinkedHashMap<>();
        lists.stream()
                .sorted(Comparator.comparing(CodeList::name))
                .forEach(list -> byName.put(
                        list.name(),
                        list.codes().stream()
                                .map(code -> new CodeDocument(code.code(), code.names(), code.parent()))
                                .toList()));
        String version = policies.inForce(CurrentWork.requireTenant().code(), clock.today())
                .version();
        return new Codes(version, byName);
    }
}
