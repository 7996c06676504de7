package kr.onjari.admissions.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import kr.onjari.families.EngagedChild;
import kr.onjari.families.Guardian;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.PortalAddresses;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.messaging.Messages;
import kr.onjari.messaging.MobileNumber;
import kr.onjari.messaging.TextMessage;
import kr.onjari.registry.Facilities;
import kr.onjari.registry.FacilityId;
import kr.onjari.registry.FacilitySummary;
import kr.onjari.web.text.Language;
import kr.onjari.web.text.Words;

/** Tells a child's guardians of an offer by SMS: who, what, until when, where to answer. Sent when the offer is committed. */
@ApplicationScoped
public class OfferMessage {
    private static final String TEXT = "admissions.sms.offer";

    private final Messages messages;
    private final kr.onjari.web.text.Messages texts;
    private final PortalAddresses addresses;
    private final Facilities facilities;

    @Inject
    public OfferMessage(
            Messages messages, kr.onjari.web.text.Messages texts, PortalAddresses addresses, Facilities facilities) {
        this.messages = messages;
        this.texts = texts;
        this.addresses = addresses;
        this.facilities = facilities;
    }

    /** Guardians without a mobile number get none; they see the offer when they sign in. */
    public void send(OfferRow offer, FacilityId centre, EngagedChild child) {
        TenantCode tenant = CurrentWork.requireTenant().code();
        String name = facilities.find(centre).map(FacilitySummary::name).orElseThrow();
        String link = addresses
                .of(tenant, "/my/waiting/" + offer.application())
                .map(Object::toString)
                .orElse("");
        for (Guardian guardian : child.guardians()) {
            Optional<String> mobile =
                    guardian.phone().flatMap(MobileNumber::parse).map(MobileNumber::digits);
            if (mobile.isPresent()) {
                Language language = Language.of(guardian.language()).orElse(Language.KO);
                String until = new Words(texts.of(tenant, language)).dateTime(offer.expiresAt());
                messages.enqueue(new TextMessage(
                        mobile.get(),
                        TEXT,
                        List.of(child.child().name(), name, until, link),
                        guardian.language(),
                        Optional.of("offer:" + offer.id())));
            }
        }
    }
}
