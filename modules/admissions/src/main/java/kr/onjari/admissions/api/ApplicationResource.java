package kr.onjari.admissions.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import kr.onjari.admissions.ApplicationId;
import kr.onjari.admissions.ApplicationState;
import kr.onjari.admissions.ApplicationView;
import kr.onjari.admissions.Applications;
import kr.onjari.admissions.EventKind;
import kr.onjari.admissions.Moment;
import kr.onjari.admissions.MyWaiting;
import kr.onjari.admissions.NewApplication;
import kr.onjari.admissions.Score;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.families.ChildId;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.refusal.FormErrors;
import kr.onjari.registry.AgeClass;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A guardian's applications. */
@ApplicationScoped
@Path("api/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
public class ApplicationResource {
    @Inject
    private Applications applications;

    @Inject
    private Commands commands;

    /** An application to make. */
    public record Input(
            @Nullable UUID childId,
            @Nullable UUID waitingListId,
            @Nullable List<String> claims) {
        private static final Input NOTHING = new Input(null, null, null);

        NewApplication checked() {
            FormErrors.collect()
                    .require(childId != null, "childId", "admissions.field-missing")
                    .require(waitingListId != null, "waitingListId", "admissions.field-missing")
                    .require(claims == null || !claims.contains(null), "claims", "admissions.field-missing")
                    .throwIfAny();
            return new NewApplication(
                    new ChildId(Objects.requireNonNull(childId)),
                    new WaitingListId(Objects.requireNonNull(waitingListId)),
                    claims == null ? List.of() : List.copyOf(claims));
        }
    }

    /** An application as its guardian sees it. */
    public record Document(
            UUID id,
            UUID childId,
            UUID waitingListId,
            UUID facilityId,
            String tenant,
            AgeClass ageClass,
            int schoolYear,
            String pseudonym,
            ApplicationState state,
            OptionalInt position,
            int of,
            int score,
            Score scoring,
            List<String> claims,
            String rules,
            long applicationNo,
            Instant appliedAt,
            long listVersion,
            Optional<OfferResource.Document> offer,
            List<Event> events) {

        static Document of(ApplicationView view, List<Moment> story) {
            return new Document(
                    view.id().value(),
                    view.child().value(),
                    view.list().value(),
                    view.facility().value(),
                    view.tenant().value(),
                    view.ageClass(),
                    view.schoolYear(),
                    view.pseudonym(),
                    view.state(),
                    view.position(),
                    view.of(),
                    view.score().total(),
                    view.score(),
                    view.claims(),
                    view.policyVersion(),
                    view.applicationNo(),
                    view.appliedAt(),
                    view.listVersion(),
                    view.offer().map(OfferResource.Document::of),
                    story.stream()
                            .map(moment -> new Event(
                                    moment.at(), moment.kind(), moment.own(), moment.before(), moment.after()))
                            .toList());
        }
    }

    /** Why the position is what it is: an event about this application or about one ahead of it. */
    public record Event(Instant at, EventKind kind, boolean own, OptionalInt before, OptionalInt after) {}

    /** An active application that another tenant keeps. */
    public record ElsewhereDocument(UUID id, UUID childId, String tenant, UUID facilityId, UUID waitingListId) {}

    /** The family's applications here, and those elsewhere by reference. */
    public record Mine(List<Document> items, int total, Optional<String> next, List<ElsewhereDocument> elsewhere) {}

    @GET
    @Needs(Permission.OWN_FAMILY)
    @Operation(summary = "The family's applications")
    public Mine mine() {
        MyWaiting waiting = applications.mine();
        return new Mine(
                waiting.here().stream()
                        .map(view -> Document.of(view, List.of()))
                        .toList(),
                waiting.here().size(),
                Optional.empty(),
                waiting.elsewhere().stream()
                        .map(other -> new ElsewhereDocument(
                                other.id().value(),
                                other.child().value(),
                                other.tenant().value(),
                                other.facility().value(),
                                other.list().value()))
                        .toList());
    }

    @POST
    @Needs(Permission.OWN_FAMILY)
    @Operation(summary = "Apply for a place; repeated with the same Idempotency-Key it answers with the first result")
    public Response apply(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Input sent) {
        Input input = sent == null ? Input.NOTHING : sent;
        return commands.created(key, "POST /api/v1/applications", input, () -> {
            ApplicationView view = applications.apply(input.checked());
            return new Commands.Created(
                    "/api/v1/applications/" + view.id(), Document.of(view, applications.story(view.id())));
        });
    }

    @GET
    @Path("{id}")
    @Needs(Permission.OWN_FAMILY)
    @Operation(summary = "One application with its position and the events that explain it")
    public Document find(@PathParam("id") String id) {
        ApplicationId application = Ids.application(id);
        return Document.of(applications.find(application), applications.story(application));
    }

    @DELETE
    @Path("{id}")
    @Needs(Permission.OWN_FAMILY)
    @Operation(summary = "Withdraw an application; again changes nothing")
    public Response withdraw(@PathParam("id") String id) {
        applications.withdraw(Ids.application(id));
        return Response.noContent().build();
    }
}
