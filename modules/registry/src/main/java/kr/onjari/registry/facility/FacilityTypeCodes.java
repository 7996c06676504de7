package kr.onjari.registry.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.onjari.registry.CodeList;
import kr.onjari.registry.FacilityType;
import kr.onjari.web.text.Language;
import kr.onjari.web.text.Messages;

/** The kinds of facilities for the list of codes. */
@ApplicationScoped
public class FacilityTypeCodes implements CodeList {
    private final Messages messages;

    @Inject
    public FacilityTypeCodes(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "facilityTypes";
    }

    @Override
    public List<Code> codes() {
        return FacilityType.known().stream()
                .map(type -> new Code(
                        type.name(),
                        Arrays.stream(Language.values())
                                .collect(Collectors.toMap(Language::tag, language -> messages.plain(language)
                                        .text("registry.type." + type))),
                        Optional.empty()))
                .toList();
    }
}
