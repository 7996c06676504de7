package kr.onjari.admissions.apply;

import java.util.List;
import kr.onjari.admissions.policy.ItemisedScore;
import kr.onjari.web.form.Form;

/**
 * Everything that would be sent, and what would come of it.
 *
 * @param answers in the order of the questions
 * @param changeChild the address where another child can be chosen
 * @param position where she would stand now
 * @param active how many active applications the child has in the country
 * @param limit how many a child without a place may have
 * @param limitArticle the source of the limit, in Korean
 * @param evidenceDays days to hand in evidence after an offer
 * @param reachable whether text messages can reach her
 * @param back the address of the last question
 */
public record CheckPage(
        Form form,
        Target target,
        Progress progress,
        ChildChoice child,
        List<Answer> answers,
        String changeChild,
        ItemisedScore score,
        int position,
        int active,
        int limit,
        String limitArticle,
        int evidenceDays,
        boolean reachable,
        String draft,
        String back) {

    /**
     * A question with what was claimed.
     *
     * @param change the address where it can be answered again
     */
    public record Answer(Question question, List<Choice> claimed, String change) {}

    /** How many will be on the list with her. */
    public int of() {
        return target.waiting() + 1;
    }

    /** Whether the child has used up what the country allows. */
    public boolean limitReached() {
        return active >= limit;
    }
}
