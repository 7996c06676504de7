package kr.onjari.families.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.onjari.families.Access;
import kr.onjari.families.ChildId;
import kr.onjari.families.ChildView;
import kr.onjari.families.Families;
import kr.onjari.families.Guardian;
import kr.onjari.families.NewChild;
import kr.onjari.families.NewGuardian;
import kr.onjari.families.RegisteredChild;
import kr.onjari.kernel.identity.Caller;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.identity.Person;
import kr.onjari.kernel.refusal.FormErrors;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantDirectory;
import kr.onjari.web.form.Form;
import kr.onjari.web.page.CurrentUi;
import kr.onjari.web.page.Flash;
import kr.onjari.web.page.Pages;
import kr.onjari.web.page.Redirect;
import kr.onjari.web.page.View;

/** A guardian's pages about her family: {@code /my}, {@code /my/children/new} and {@code /my/contact}. */
@Path("my")
@ApplicationScoped
public class ChildPages {
    private static final String CHILD_FORM = "families/child/new";
    private static final String CONTACT_FORM = "families/child/contact";
    private static final String RETURN_TO = "to";

    @Inject
    private Families families;

    @Inject
    private TenantDirectory directory;

    @Inject
    private Caller caller;

    @Inject
    private Flash flash;

    @Inject
    private Clock clock;

    /** What we know of the family, and who looked at it. */
    @GET
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public View show() {
        List<ChildView> children = families.myChildren();
        Map<ChildId, String> names = children.stream().collect(Collectors.toMap(ChildView::id, ChildView::name));
        return View.of(
                "families/child/my",
                new MyPage(
                        families.guardian(),
                        children.stream()
                                .map(child -> ChildCard.of(child, today()))
                                .toList(),
                        families.accessesOfMyFamily().stream()
                                .map(access -> line(access, names))
                                .toList()));
    }

    @GET
    @Path("children/new")
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public View askForChild(@QueryParam(RETURN_TO) @DefaultValue("") String returnTo) {
        return childForm(Form.empty(), returnTo);
    }

    /** Registers the child; a guardian who comes for the first time becomes known with it. */
    @POST
    @Path("children/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public Response registerChild(Form form, @Context HttpServletRequest request) {
        require(form, "name", "families.child.name.missing");
        require(form, "birthDate", "families.child.birthDate.missing");
        Optional<LocalDate> birthDate = form.date("birthDate");
        if (form.isValid() && birthDate.isPresent()) {
            try {
                introduce(form.optional("phone"), CurrentUi.language(request).tag());
                RegisteredChild registered = families.registerChild(new NewChild(form.text("name"), birthDate.get()));
                flash.success(
                        registered.created() ? "families.child.saved" : "families.child.known",
                        registered.child().name());
                return Redirect.to(ReturnPath.of(form.text(RETURN_TO)).orElse("/my"));
            } catch (FormErrors errors) {
                form.reject(errors);
            } catch (Refusal refusal) {
                form.reject(refusal);
            }
        }
        return childForm(form, form.text(RETURN_TO)).invalid();
    }

    @GET
    @Path("contact")
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public View askForContact(
            @QueryParam(RETURN_TO) @DefaultValue("") String returnTo, @Context HttpServletRequest request) {
        Optional<Guardian> known = families.guardian();
        Form form = Form.of(Map.of(
                "name", known.map(Guardian::name).orElseGet(() -> displayName()),
                "phone", known.flatMap(Guardian::phone).orElse(""),
                "language",
                        known.map(Guardian::language)
                                .orElseGet(() -> CurrentUi.language(request).tag())));
        return View.of(CONTACT_FORM, new ContactPage(form, ReturnPath.of(returnTo)));
    }

    @POST
    @Path("contact")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public Response saveContact(Form form) {
        Optional<String> returnTo = ReturnPath.of(form.text(RETURN_TO));
        require(form, "name", "families.contact.name.missing");
        require(form, "language", "families.contact.language.missing");
        if (form.isValid()) {
            NewGuardian guardian = new NewGuardian(form.text("name"), form.optional("phone"), form.text("language"));
            try {
                families.ensureGuardian(guardian);
                families.updateGuardian(guardian);
                flash.success("families.contact.saved");
                return Redirect.to(returnTo.orElse("/my"));
            } catch (FormErrors errors) {
                form.reject(errors);
            }
        }
        return View.of(CONTACT_FORM, new ContactPage(form, returnTo)).invalid();
    }

    private static void require(Form form, String field, String otherwise) {
        if (form.optional(field).isEmpty()) {
            form.reject(field, otherwise);
        }
    }

    private void introduce(Optional<String> phone, String language) {
        Optional<Guardian> known = families.guardian();
        if (known.isEmpty()) {
            families.ensureGuardian(new NewGuardian(displayName(), phone, language));
        } else if (phone.isPresent() && known.get().phone().isEmpty()) {
            families.updateGuardian(
                    new NewGuardian(known.get().name(), phone, known.get().language()));
        }
    }

    /** What the identity provider calls her, as far as the vault takes it. */
    private String displayName() {
        Person person = caller.require();
        String name = person.displayName().strip();
        return name.isEmpty()
                ? person.username()
                : name.substring(
                        0,
                        name.offsetByCodePoints(
                                0, Math.min(Families.LONGEST_NAME, name.codePointCount(0, name.length()))));
    }

    private View childForm(Form form, String returnTo) {
        boolean asksPhone = families.guardian().flatMap(Guardian::phone).isEmpty();
        LocalDate earliest =
                today().minusYears(Families.OLDEST_CHILD_YEARS + 1L).plusDays(1);
        return View.of(CHILD_FORM, new ChildFormPage(form, ReturnPath.of(returnTo), asksPhone, earliest, today()));
    }

    private AccessLine line(Access access, Map<ChildId, String> names) {
        return new AccessLine(
                access.at(),
                names.getOrDefault(access.child(), ""),
                directory
                        .tenant(access.tenant())
                        .map(Tenant::name)
                        .orElse(access.tenant().value()),
                access.role(),
                access.reason());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
