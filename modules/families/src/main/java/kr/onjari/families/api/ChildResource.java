package kr.onjari.families.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.families.ChildView;
import kr.onjari.families.Families;
import kr.onjari.families.NewChild;
import kr.onjari.families.NewGuardian;
import kr.onjari.families.RegisteredChild;
import kr.onjari.kernel.identity.Caller;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.refusal.FormErrors;
import kr.onjari.kernel.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's children. */
@ApplicationScoped
@Path("api/v1/children")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Families")
public class ChildResource {
    @Inject
    private Families families;

    @Inject
    private Caller caller;

    /** A child to register; the date as in 2024-03-05. */
    public record Input(@Nullable String name, @Nullable String birthDate) {

        NewChild checked() {
            FormErrors.Collector errors = FormErrors.collect();
            Optional<LocalDate> born = Optional.ofNullable(birthDate).flatMap(Input::date);
            errors.require(name != null && !name.isBlank(), "name", "families.name-length", Families.LONGEST_NAME)
                    .require(born.isPresent(), "birthDate", "families.birth-date-form")
                    .throwIfAny();
            return new NewChild(name == null ? "" : name, born.orElseThrow());
        }

        private static Optional<LocalDate> date(String written) {
            try {
                return Optional.of(LocalDate.parse(written.strip()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /** A child of the caller. */
    public record Document(UUID id, String name, LocalDate birthDate) {

        static Document of(ChildView child) {
            return new Document(child.id().value(), child.name(), child.birthDate());
        }
    }

    /** All children of the caller. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Documents(List<Document> items, int total, Optional<String> next) {}

    @GET
    @Needs(Permission.OWN_FAMILY)
    @Operation(summary = "The caller's children, the youngest first")
    public Documents mine() {
        List<Document> items = families.myChildren().stream().map(Document::of).toList();
        return new Documents(items, items.size(), Optional.empty());
    }

    @POST
    @Needs(Permission.OWN_FAMILY)
    @Transactional
    @Operation(
            summary =
                    "Register a child: 201, or 200 with the child registered before under the same name and birth date")
    public Response register(@Nullable Input input) {
        if (input == null) {
            throw Refusal.invalid("name", "families.name-length", Families.LONGEST_NAME);
        }
        NewChild child = input.checked();
        families.ensureGuardian(new NewGuardian(shortened(caller.require().displayName()), Optional.empty(), "ko"));
        RegisteredChild registered = families.registerChild(child);
        Document document = Document.of(registered.child());
        return registered.created()
                ? Response.created(URI.create("/api/v1/children/" + document.id()))
                        .entity(document)
                        .build()
                : Response.ok(document).build();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= Families.LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, Families.LONGEST_NAME));
    }
}
