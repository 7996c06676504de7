package kr.onjari.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import kr.onjari.web.text.Language;
import kr.onjari.web.text.LanguageChoice;

/** Hands messages on to the next page, forgets them once a page has shown them, and keeps a language asked for. */
@Provider
@ApplicationScoped
public class FlashCookie implements ContainerResponseFilter {
    static final String NAME = "onjari_flash";
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
    private static final Duration ONE_YEAR = Duration.ofDays(365);

    @Inject
    private Flash flash;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (Pages.isApi(asked.getUriInfo().getPath())) {
            return;
        }
        List<FlashMessage> messages = flash.messages();
        if (!messages.isEmpty()) {
            Cookies.keep(request, response, NAME, FlashMessage.write(messages), ONE_MINUTE);
        } else if (answer.getEntity() instanceof View
                && Cookies.find(request, NAME).isPresent()) {
            Cookies.keep(request, response, NAME, "", Duration.ZERO);
        }
        LanguageParameter.of(request)
                .flatMap(Language::of)
                .ifPresent(
                        language -> Cookies.keep(request, response, LanguageChoice.COOKIE, language.tag(), ONE_YEAR));
    }
}
