package kr.onjari.admissions.apply;

import java.util.List;
import kr.onjari.web.form.Form;

/**
 * The first step: for which child.
 *
 * @param draft sealed answers given before; empty at the beginning
 * @param fromCheck whether she came back from checking her answers
 */
public record ChildStepPage(
        Form form, Target target, Progress progress, List<ChildChoice> children, String draft, boolean fromCheck) {

    public List<ChildChoice> able() {
        return children.stream()
                .filter(child -> child.fit() == ChildChoice.Fit.CAN_APPLY)
                .toList();
    }

    public List<ChildChoice> unable() {
        return children.stream()
                .filter(child -> child.fit() != ChildChoice.Fit.CAN_APPLY)
                .toList();
    }
}
