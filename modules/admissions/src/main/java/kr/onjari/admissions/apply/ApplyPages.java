package kr.onjari.admissions.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.admissions.ApplicationId;
import kr.onjari.admissions.ApplicationView;
import kr.onjari.admissions.Applications;
import kr.onjari.admissions.NewApplication;
import kr.onjari.admissions.Score;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.admissions.policy.ItemisedScore;
import kr.onjari.admissions.policy.Policy;
import kr.onjari.families.ChildId;
import kr.onjari.families.ChildView;
import kr.onjari.families.Families;
import kr.onjari.families.Guardian;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.refusal.FormErrors;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.web.form.Form;
import kr.onjari.web.page.Pages;
import kr.onjari.web.page.Redirect;
import kr.onjari.web.page.View;

/**
 * The conversation that ends in an application. Every answer is posted and redirects to the next step, whose address carries the
 * sealed draft: the browser's back button loses nothing, and nothing needs scripts.
 */
@Path("apply")
@ApplicationScoped
public class ApplyPages {
    private static final String LIST = "list";
    private static final String DRAFT = "d";
    private static final String FROM = "from";
    private static final String CHECK = "check";
    private static final String CHILD = "child";
    private static final int OK = 200;
    private static final String TRUE_FIELD = "declaration";

    @Inject
    private Applications applications;

    @Inject
    private Families families;

    @Inject
    private Targets targets;

    @Inject
    private DraftSeal seal;

    /** Which child. */
    @GET
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public View askForChild(
            @QueryParam(LIST) UUID list,
            @QueryParam(DRAFT) @DefaultValue("") String sealed,
            @QueryParam(FROM) @DefaultValue("") String from) {
        Optional<Draft> draft = draft(sealed, list);
        Form form = draft.map(known -> Form.of(Map.of(CHILD, known.child().toString())))
                .orElseGet(Form::empty);
        return childStep(form, targets.find(list), draft, from);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public Response chooseChild(Form form) {
        Target target = targets.find(list(form));
        Optional<Draft> draft = draft(form.text(DRAFT), target.list());
        if (form.optional(CHILD).isEmpty()) {
            form.reject(CHILD, "admissions.apply.child.missing");
        }
        Optional<ChildId> chosen = form.uuid(CHILD).map(ChildId::new);
        boolean able = chosen.isPresent()
                && children(target).stream()
                        .anyMatch(child -> child.fit() == ChildChoice.Fit.CAN_APPLY
                                && child.id().equals(chosen.get().value()));
        if (form.isValid() && !able) {
            form.reject(CHILD, "admissions.apply.child.unable");
        }
        if (!form.isValid() || chosen.isEmpty()) {
            return childStep(form, target, draft, form.text(FROM)).invalid();
        }
        WaitingListId id = new WaitingListId(target.list());
        Draft changed = draft.map(known -> known.forChild(chosen.get())).orElseGet(() -> Draft.of(id, chosen.get()));
        return proceed(
                changed, Optional.empty(), questions(target), form.text(FROM).equals(CHECK));
    }

    /** One question about the family. */
    @GET
    @Path("{question: work|children|family|health|centre|support}")
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public Response ask(
            @PathParam("question") String path,
            @QueryParam(LIST) UUID list,
            @QueryParam(DRAFT) @DefaultValue("") String sealed,
            @QueryParam(FROM) @DefaultValue("") String from) {
        Target target = targets.find(list);
        Optional<Draft> draft = draft(sealed, list);
        if (draft.isEmpty()) {
            return Redirect.to(target.start());
        }
        Question question = Question.at(path).orElseThrow();
        Questionnaire rules = targets.questionnaire(target);
        Form answered = Answers.formOf(question, draft.get(), rules);
        return questionStep(answered, target, question, draft.get(), rules, from.equals(CHECK))
                .status(OK);
    }

    @POST
    @Path("{question: work|children|family|health|centre|support}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public Response answer(@PathParam("question") String path, Form form) {
        Target target = targets.find(list(form));
        Optional<Draft> draft = draft(form.text(DRAFT), target.list());
        if (draft.isEmpty()) {
            return Redirect.to(target.start());
        }
        Question question = Question.at(path).orElseThrow();
        boolean fromCheck = form.text(FROM).equals(CHECK);
        Questionnaire rules = targets.questionnaire(target);
        Optional<Draft> changed = Answers.read(form, question, draft.get(), rules);
        return changed.isPresent()
                ? proceed(changed.get(), Optional.of(question), rules.questions(), fromCheck)
                : questionStep(form, target, question, draft.get(), rules, fromCheck)
                        .invalid();
    }

    /** Everything that would be sent, with what it adds up to. */
    @GET
    @Path("check")
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public Response check(@QueryParam(LIST) UUID list, @QueryParam(DRAFT) @DefaultValue("") String sealed) {
        Target target = targets.find(list);
        Optional<Draft> draft = draft(sealed, list);
        if (draft.isEmpty()) {
            return Redirect.to(target.start());
        }
        Questionnaire rules = targets.questionnaire(target);
        Optional<Question> open = draft.get().open(rules.questions());
        if (open.isPresent()) {
            return Redirect.to(address(open.get().path(), draft.get(), false));
        }
        return checkStep(Form.empty(), target, draft.get(), rules)
                .map(view -> view.status(OK))
                .orElseGet(() -> Redirect.to(target.start()));
    }

    /** Sends the application. Sending the same page twice shows the same receipt. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public Response send(Form form) {
        Target target = targets.find(list(form));
        Optional<Draft> draft = draft(form.text(DRAFT), target.list());
        if (draft.isEmpty()) {
            return Redirect.to(target.start());
        }
        if (!form.has(TRUE_FIELD, "true")) {
            form.reject(TRUE_FIELD, "admissions.apply.check.declaration.missing");
        } else {
            try {
                return receipt(applications.apply(application(draft.get())).id());
            } catch (FormErrors errors) {
                form.reject(errors);
            } catch (Refusal refusal) {
                Optional<ApplicationView> sent = alreadySent(draft.get());
                if (sent.isPresent()) {
                    return receipt(sent.get().id());
                }
                form.reject(refusal);
            }
        }
        return checkStep(form, target, draft.get(), targets.questionnaire(target))
                .map(View::invalid)
                .orElseGet(() -> Redirect.to(target.start()));
    }

    /** Proof that the application has arrived; made to be printed. */
    @GET
    @Path("receipt/{application}")
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public View showReceipt(@PathParam("application") UUID id) {
        ApplicationView application = applications.find(new ApplicationId(id));
        String child =
                families.myChild(application.child()).map(ChildView::name).orElse("");
        return View.of(
                "admissions/apply/receipt",
                new ReceiptPage(
                        application,
                        targets.centre(application.facility()),
                        child,
                        ItemisedScore.of(targets.policy(application.policyVersion()), application.score()),
                        reachable()));
    }

    private View childStep(Form form, Target target, Optional<Draft> draft, String from) {
        return View.of(
                "admissions/apply/child",
                new ChildStepPage(
                        form,
                        target,
                        Progress.atChild(questions(target)),
                        children(target),
                        draft.map(seal::seal).orElse(""),
                        from.equals(CHECK)));
    }

    private View questionStep(
            Form form, Target target, Question question, Draft draft, Questionnaire rules, boolean fromCheck) {
        Draft others = draft.with(question, rules.codes(question), List.of());
        return View.of(
                "admissions/apply/question",
                new QuestionPage(
                        form,
                        target,
                        Progress.at(question, rules.questions()),
                        question,
                        rules.choices(question),
                        rules.isChoice(question),
                        score(others).total(),
                        seal.seal(draft),
                        before(Optional.of(question), rules.questions(), draft),
                        fromCheck));
    }

    /** Empty when the child is not hers or left the list's class. */
    private Optional<View> checkStep(Form form, Target target, Draft draft, Questionnaire rules) {
        return families.myChild(draft.child())
                .map(child -> View.of("admissions/apply/check", checkPage(form, target, draft, rules, child)));
    }

    private CheckPage checkPage(Form form, Target target, Draft draft, Questionnaire rules, ChildView child) {
        Policy policy = rules.policy();
        Score score = score(draft);
        int active = (int) families.activeApplications().stream()
                .filter(application -> application.child().equals(draft.child()))
                .count();
        return new CheckPage(
                form,
                target,
                Progress.atCheck(rules.questions()),
                ChildChoice.of(child, target, false),
                rules.questions().stream()
                        .map(question -> answer(question, draft, rules))
                        .toList(),
                address("", draft, true),
                ItemisedScore.of(policy, score),
                applications.likelyPosition(draft.list(), score.total()),
                active,
                policy.limits().whenNotEnrolled(),
                policy.limits().article(),
                policy.evidence().days(),
                reachable(),
                seal.seal(draft),
                before(Optional.empty(), rules.questions(), draft));
    }

    private CheckPage.Answer answer(Question question, Draft draft, Questionnaire rules) {
        List<Choice> claimed = rules.choices(question).stream()
                .filter(choice -> draft.claims().contains(choice.code()))
                .toList();
        return new CheckPage.Answer(question, claimed, address(question.path(), draft, true));
    }

    /** The step after a question, or the check when she came from there or nothing is left to ask. */
    private Response proceed(Draft draft, Optional<Question> answered, List<Question> questions, boolean fromCheck) {
        int next = answered.map(questions::indexOf).orElse(-1) + 1;
        boolean done =
                next >= questions.size() || (fromCheck && draft.open(questions).isEmpty());
        return Redirect.to(
                done
                        ? address(CHECK, draft, false)
                        : address(questions.get(next).path(), draft, false));
    }

    /** The address of the step before a question, or before the check. */
    private String before(Optional<Question> question, List<Question> questions, Draft draft) {
        int previous = question.map(questions::indexOf).orElse(questions.size()) - 1;
        return previous < 0
                ? address("", draft, false)
                : address(questions.get(previous).path(), draft, false);
    }

    private String address(String step, Draft draft, boolean fromCheck) {
        return "/apply" + (step.isEmpty() ? "" : "/" + step) + "?" + LIST + "=" + draft.list() + "&" + DRAFT + "="
                + seal.seal(draft) + (fromCheck ? "&" + FROM + "=" + CHECK : "");
    }

    private List<ChildChoice> children(Target target) {
        List<ApplicationView> here = applications.mine().here();
        return families.myChildren().stream()
                .map(child -> ChildChoice.of(
                        child,
                        target,
                        here.stream()
                                .anyMatch(application -> application.child().equals(child.id())
                                        && application.state().isOnTheList()
                                        && application
                                                .facility()
                                                .value()
                                                .equals(target.centre().id()))))
                .toList();
    }

    private Optional<ApplicationView> alreadySent(Draft draft) {
        return applications.mine().here().stream()
                .filter(application -> application.list().equals(draft.list())
                        && application.child().equals(draft.child())
                        && application.state().isOnTheList())
                .findFirst();
    }

    private Score score(Draft draft) {
        return applications.preview(draft.list(), List.copyOf(draft.claims()));
    }

    private List<Question> questions(Target target) {
        return targets.questionnaire(target).questions();
    }

    private boolean reachable() {
        return families.guardian().flatMap(Guardian::phone).isPresent();
    }

    private Optional<Draft> draft(String sealed, UUID list) {
        return seal.open(sealed).filter(draft -> draft.list().value().equals(list));
    }

    private static UUID list(Form form) {
        return form.uuid(LIST).orElseThrow(() -> Refusal.notFound("admissions.list-unknown"));
    }

    private static NewApplication application(Draft draft) {
        return new NewApplication(
                draft.child(), draft.list(), draft.claims().stream().sorted().toList());
    }

    private static Response receipt(ApplicationId application) {
        return Redirect.to("/apply/receipt/" + application);
    }
}
