package kr.onjari.web.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import kr.onjari.web.page.CurrentUi;
import kr.onjari.web.page.Pages;
import kr.onjari.web.page.View;
import org.jboss.logging.Logger;

/** Answers a failed request: a problem document under /api, a page elsewhere. Logs what is our own fault, once. */
@ApplicationScoped
class FailureAnswers {
    static final String PROBLEM = "application/problem+json";
    private static final Logger LOG = Logger.getLogger(FailureAnswers.class);
    private static final int REFERENCE_LENGTH = 8;

    private final CurrentUi currentUi;
    private final HttpServletRequest request;

    @Inject
    FailureAnswers(CurrentUi currentUi, HttpServletRequest request) {
        this.currentUi = currentUi;
        this.request = request;
    }

    Response answer(Throwable thrown) {
        Failure failure = Failure.of(thrown);
        String reference = reference();
        if (failure instanceof Failure.Broken broken) {
            LOG.errorf(broken.cause(), "Failure %s at %s %s", reference, request.getMethod(), request.getRequestURI());
        }
        Explanation explanation = new Explanation(failure, currentUi.texts(request), reference);
        return Pages.isApi(request.getRequestURI())
                ? Response.status(failure.status())
                        .type(PROBLEM)
                        .header("Cache-Control", "no-store")
                        .entity(explanation.problem())
                        .build()
                : View.of("web/error/error", explanation.page()).status(failure.status());
    }

    private static String reference() {
        return UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH).toUpperCase(Locale.ROOT);
    }
}
