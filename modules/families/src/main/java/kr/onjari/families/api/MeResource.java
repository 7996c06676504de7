package kr.onjari.families.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.families.Families;
import kr.onjari.kernel.identity.Caller;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.identity.Person;
import kr.onjari.kernel.identity.Role;
import kr.onjari.registry.DirectorAssignments;
import kr.onjari.registry.Facilities;
import kr.onjari.registry.FacilitySummary;
import kr.onjari.registry.FacilityType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a token stands for on this host. */
@ApplicationScoped
@Path("api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Families")
public class MeResource {
    @Inject
    private Caller caller;

    @Inject
    private Families families;

    @Inject
    private DirectorAssignments directors;

    @Inject
    private Facilities facilities;

    /** The person as the identity provider knows her. */
    public record PersonDocument(String id, String username, String name) {}

    /**
     * @param roles held in the tenant of this host
     * @param children the caller's own; none for people who may see no person's record
     * @param facility the one the caller directs in this tenant
     */
    public record Me(
            PersonDocument person,
            String tenant,
            List<String> roles,
            List<ChildResource.Document> children,
            Optional<FacilityDocument> facility) {}

    /** The facility a director speaks for. */
    public record FacilityDocument(UUID id, String name, FacilityType type, String regionCode, String tenant) {

        static FacilityDocument of(FacilitySummary facility) {
            return new FacilityDocument(
                    facility.id().value(),
                    facility.name(),
                    facility.type(),
                    facility.regionCode(),
                    facility.tenant().value());
        }
    }

    @GET
    @Needs(Permission.SIGNED_IN)
    @Operation(summary = "The token's person, tenant, roles, children and, for a director, facility")
    public Me me() {
        Person person = caller.require();
        boolean family = Permission.OWN_FAMILY.isGrantedTo(Optional.of(person));
        return new Me(
                new PersonDocument(person.subject(), person.username(), person.displayName()),
                caller.tenant().code().value(),
                person.roles().stream().map(Role::groupName).sorted().toList(),
                family
                        ? families.myChildren().stream()
                                .map(ChildResource.Document::of)
                                .toList()
                        : List.of(),
                person.is(Role.DIRECTOR)
                        ? directors
                                .facilityOf(person.subject())
                                .flatMap(facilities::find)
                                .map(FacilityDocument::of)
                        : Optional.empty());
    }
}
