package kr.onjari.registry.facility;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kr.onjari.registry.AgeClass;

/**
 * One facility as a page.
 *
 * @param name in the reader's language
 * @param koreanName for readers of other languages, who need it for the taxi and the telephone
 * @param region in the reader's language
 * @param distanceMetres from where the reader is, when the address says where
 * @param lists waiting figures of this school year by age class; empty when the facility takes no applications here
 * @param asOf when the oldest of the figures was taken
 * @param portal the serving tenant's portal, when it is another one than this
 */
public record FacilityPage(
        Facility facility,
        String name,
        Optional<String> koreanName,
        String region,
        OptionalLong distanceMetres,
        List<WaitingLine> lists,
        Optional<Instant> asOf,
        Optional<String> portal) {

    /** @param apply where one applies; empty when that is not possible now */
    public record WaitingLine(AgeClass ageClass, int waiting, int vacancies, Optional<String> apply) {}

    public int vacancies() {
        return lists.stream().mapToInt(WaitingLine::vacancies).sum();
    }

    public int waiting() {
        return lists.stream().mapToInt(WaitingLine::waiting).sum();
    }
}
