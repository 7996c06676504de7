package kr.onjari.messaging.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import kr.onjari.kernel.configuration.Profile;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.messaging.outbox.SentMessages;
import kr.onjari.web.page.Pages;
import kr.onjari.web.page.View;

/** {@code /demo/messages}: the messages that people would have got on their telephones. */
@Path("demo/messages")
@ApplicationScoped
public class DemoMessagesResource {
    private static final int SHOWN = 50;

    @Inject
    private Profile profile;

    @Inject
    private SentMessages sent;

    /** @throws Refusal not found, outside the local profile: there messages are their recipients' own */
    @GET
    @Produces(Pages.HTML)
    @Needs(Permission.PUBLIC)
    public View show() {
        if (!profile.isLocal()) {
            throw Refusal.notFound("messaging.no-such-page");
        }
        return View.of("messaging/demo/messages", new DemoMessagesPage(sent.newest(SHOWN)));
    }
}
