package kr.onjari.admissions.apply;

import java.util.List;
import kr.onjari.web.form.Form;

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
        boolean fromCheck) {}
