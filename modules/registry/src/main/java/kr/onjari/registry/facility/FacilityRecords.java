package kr.onjari.registry.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.registry.FacilityId;

/** Facilities with all their facts. */
@ApplicationScoped
class FacilityRecords {
    @PersistenceContext(unitName = "shared")
    private EntityManager shared;

    /** @throws Refusal 404 when this is no id, or the registry has no facility of it */
    Facility require(String id) {
        return FacilityId.parse(id)
                .flatMap(known -> Optional.ofNullable(shared.find(Facility.class, known.value())))
                .orElseThrow(() -> Refusal.notFound("registry.facility-unknown"));
    }
}
