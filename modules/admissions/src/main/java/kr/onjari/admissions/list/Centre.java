package kr.onjari.admissions.list;

import java.util.UUID;
import kr.onjari.registry.Facilities;
import kr.onjari.registry.FacilityId;
import kr.onjari.web.text.Language;

/**
 * The centre (어린이집) a list belongs to, by name.
 *
 * @param latinName the name in Latin letters
 */
public record Centre(UUID id, String name, String latinName) {

    /** The centre with that id; nameless when the registry has lost it. */
    public static Centre of(Facilities facilities, FacilityId id) {
        return facilities
                .find(id)
                .map(facility -> new Centre(id.value(), facility.name(), facility.nameEn()))
                .orElseGet(() -> new Centre(id.value(), "", ""));
    }

    /** The name for a reader of that language: Korean, or romanised for everybody else. */
    public String name(Language language) {
        return language == Language.KO || latinName.isEmpty() ? name : latinName;
    }

    /** Its page. */
    public String href() {
        return "/facilities/" + id;
    }
}
