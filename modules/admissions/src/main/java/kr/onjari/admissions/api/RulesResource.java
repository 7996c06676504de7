package kr.onjari.admissions.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.onjari.admissions.policy.Policy;
import kr.onjari.admissions.policy.PolicyBook;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.tenancy.CurrentWork;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules of admission in force at this tenant, so that anybody can recompute a score. */
@ApplicationScoped
@Path("api/v1/admission-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class RulesResource {
    @Inject
    private PolicyBook policies;

    @Inject
    private Clock clock;

    /** An item with what it counts by itself. */
    public record ItemDocument(
            String code,
            String group,
            int points,
            boolean centreOnly,
            List<String> exclusiveWith,
            String article,
            Map<String, String> text) {}

    /** The version in force. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RulesDocument(
            String version,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String source,
            String order,
            List<Policy.Group> groups,
            List<ItemDocument> items,
            int total,
            List<Policy.Combination> combinations,
            Policy.Limits limits,
            Policy.ExcludedTypes excludedFacilityTypes,
            Policy.OfferRule offer,
            Policy.EvidenceRule evidence,
            List<Policy.Reason> passOverReasons) {

        static RulesDocument of(Policy policy) {
            List<ItemDocument> items = policy.items().stream()
                    .map(item -> new ItemDocument(
                            item.code(),
                            item.group(),
                            policy.pointsOf(item),
                            item.centreOnly(),
                            item.exclusiveWith(),
                            item.article(),
                            item.text()))
                    .toList();
            return new RulesDocument(
                    policy.version(),
                    policy.validFrom(),
                    policy.validTo(),
                    policy.source(),
                    "score desc, applicationNo asc",
                    policy.groups(),
                    items,
                    items.size(),
                    policy.combinations(),
                    policy.limits(),
                    policy.excludedFacilityTypes(),
                    policy.offer(),
                    policy.evidence(),
                    policy.passOverReasons());
        }
    }

    @GET
    @Needs(Permission.PUBLIC)
    @Operation(summary = "The rules of admission in force at this tenant")
    public RulesDocument inForce() {
        return RulesDocument.of(policies.inForce(CurrentWork.requireTenant().code(), LocalDate.now(clock)));
    }
}
