package kr.onjari.registry.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import kr.onjari.registry.CodeList;
import kr.onjari.registry.Regions;

/** The regions of today for the list of codes. */
@ApplicationScoped
public class RegionCodes implements CodeList {
    private final Regions regions;

    @Inject
    public RegionCodes(Regions regions) {
        this.regions = regions;
    }

    @Override
    public String name() {
        return "regions";
    }

    @Override
    public List<Code> codes() {
        return regions.all().stream()
                .map(region ->
                        new Code(region.code(), Map.of("ko", region.nameKo(), "en", region.nameEn()), region.parent()))
                .toList();
    }
}
