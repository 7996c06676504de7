package kr.onjari.admissions.api;

import java.util.UUID;
import kr.onjari.admissions.ApplicationId;
import kr.onjari.admissions.OfferId;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.registry.FacilityId;

/** Identifiers in addresses: what is not one names nothing, so it is a 404. */
final class Ids {
    private Ids() {}

    static FacilityId facility(String text) {
        return new FacilityId(uuid(text, "admissions.facility-unknown"));
    }

    static WaitingListId list(String text) {
        return new WaitingListId(uuid(text, "admissions.list-unknown"));
    }

    static ApplicationId application(String text) {
        return new ApplicationId(uuid(text, "admissions.application-unknown"));
    }

    static OfferId offer(String text) {
        return new OfferId(uuid(text, "admissions.offer-unknown"));
    }

    private static UUID uuid(String text, String refusal) {
        try {
            if (text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound(refusal);
        }
        throw Refusal.notFound(refusal);
    }
}
