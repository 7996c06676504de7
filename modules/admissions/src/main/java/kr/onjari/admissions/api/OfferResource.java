package kr.onjari.admissions.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.admissions.OfferState;
import kr.onjari.admissions.OfferView;
import kr.onjari.admissions.Offers;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Offers: made by the director of a facility, answered by a guardian. */
@ApplicationScoped
@Path("api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers")
public class OfferResource {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Inject
    private Offers offers;

    @Inject
    private Commands commands;

    /**
     * Whom the director believes to be next. Both may be absent: the seat goes to the next child in any case, and to no other.
     */
    public record Input(
            @Nullable String pseudonym, @Nullable UUID applicationId) {

        /** Reads a body that may be absent. */
        static Input read(@Nullable String body) throws JsonProcessingException {
            return body == null || body.isBlank() ? new Input(null, null) : JSON.readValue(body, Input.class);
        }

        Optional<String> expected() {
            return Optional.ofNullable(pseudonym)
                    .or(() -> Optional.ofNullable(applicationId).map(UUID::toString));
        }
    }

    /** An offer and its clock. */
    public record Document(
            UUID id,
            UUID waitingListId,
            UUID applicationId,
            String pseudonym,
            OfferState state,
            Instant offeredAt,
            Instant expiresAt,
            LocalDate seatFrom) {

        static Document of(OfferView view) {
            return new Document(
                    view.id().value(),
                    view.list().value(),
                    view.application().value(),
                    view.pseudonym(),
                    view.state(),
                    view.offeredAt(),
                    view.expiresAt(),
                    view.seatFrom());
        }
    }

    @POST
    @Path("waiting-lists/{id}/offers")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Needs(Permission.MANAGE_OWN_WAITING_LISTS)
    @Operation(summary = "Offer the next free seat to the next child")
    public Response offerNext(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable String body)
            throws JsonProcessingException {
        WaitingListId list = Ids.list(id);
        Input expected = Input.read(body);
        return commands.created(key, "POST /api/v1/waiting-lists/" + list + "/offers", expected, () -> {
            OfferView offer = offers.offerNext(list, expected.expected());
            return new Commands.Created("/api/v1/offers/" + offer.id(), Document.of(offer));
        });
    }

    @GET
    @Path("offers/{id}")
    @Needs(Permission.OWN_FAMILY)
    @Operation(summary = "An offer made to the caller's child")
    public Document find(@PathParam("id") String id) {
        return Document.of(offers.find(Ids.offer(id)));
    }

    @POST
    @Path("offers/{id}/acceptance")
    @Needs(Permission.OWN_FAMILY)
    @Operation(summary = "Accept an offer; again changes nothing")
    public Document accept(@PathParam("id") String id) {
        return Document.of(offers.accept(Ids.offer(id)));
    }

    @POST
    @Path("offers/{id}/refusal")
    @Needs(Permission.OWN_FAMILY)
    @Operation(summary = "Refuse an offer; again changes nothing")
    public Document refuse(@PathParam("id") String id) {
        return Document.of(offers.refuse(Ids.offer(id)));
    }
}
