package kr.onjari.admissions.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.onjari.admissions.ApplicationState;
import kr.onjari.admissions.OfferState;
import kr.onjari.registry.AgeClass;
import kr.onjari.registry.CodeList;
import kr.onjari.web.text.Language;
import kr.onjari.web.text.Messages;

/** The module's constants as lists of codes: age classes and the states of applications and offers. */
@ApplicationScoped
public class NamedCodes {
    private final Messages messages;

    @Inject
    public NamedCodes(Messages messages) {
        this.messages = messages;
    }

    private record Constants(String name, List<Code> codes) implements CodeList {}

    @Produces
    CodeList ageClasses() {
        return list("ageClasses", "admissions.code.age-class.", AgeClass.values());
    }

    @Produces
    CodeList applicationStates() {
        return list("applicationStates", "admissions.code.application-state.", ApplicationState.values());
    }

    @Produces
    CodeList offerStates() {
        return list("offerStates", "admissions.code.offer-state.", OfferState.values());
    }

    private CodeList list(String name, String prefix, Enum<?>[] constants) {
        return new Constants(
                name,
                Arrays.stream(constants)
                        .map(constant -> new CodeList.Code(
                                constant.name(),
                                Arrays.stream(Language.values())
                                        .collect(Collectors.toMap(Language::tag, language -> messages.plain(language)
                                                .text(prefix + constant.name()))),
                                Optional.empty()))
                        .toList());
    }
}
