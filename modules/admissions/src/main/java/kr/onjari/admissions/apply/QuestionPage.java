package kr.onjari.admissions.apply;

import java.util.List;
import java.util.stream.Stream;
import kr.onjari.web.component.Option;
import kr.onjari.web.form.Form;
import kr.onjari.web.page.Ui;

/**
 * One question.
 *
 * @param choices what can be claimed
 * @param single whether at most one of them can be true
 * @param scoreSoFar what the other answers add up to
 * @param draft the sealed answers
 * @param back the address of the step before
 * @param fromCheck whether she came back from checking her answers
 */
public record QuestionPage(
        Form form,
        Target target,
        Progress progress,
        Question question,
        List<Choice> choices,
        boolean single,
        int scoreSoFar,
        String draft,
        String back,
        boolean fromCheck) {

    /** What can be ticked: each with its worth and what proves it, and at the end that none is true. */
    public List<Option> options(Ui ui) {
        return Stream.concat(
                        choices.stream().map(choice -> option(ui, choice)),
                        Stream.of(new Option(Answers.NONE, ui.t(noneKey(ui)))))
                .toList();
    }

    private static Option option(Ui ui, Choice choice) {
        String proof = "admissions.proof." + choice.code();
        return new Option(
                choice.code(),
                choice.text(ui.lang()),
                ui.has(proof)
                        ? ui.t("admissions.apply.worth-and-proof", choice.points(), ui.t(proof))
                        : ui.t("admissions.apply.worth", choice.points()));
    }

    private String noneKey(Ui ui) {
        String own = "admissions.apply.none." + question;
        return ui.has(own) ? own : "admissions.apply.none";
    }
}
