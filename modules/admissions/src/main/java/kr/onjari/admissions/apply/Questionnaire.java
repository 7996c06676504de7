package kr.onjari.admissions.apply;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kr.onjari.admissions.policy.Policy;

/**
 * What a guardian is asked: the rules in force without the items that this centre does not count.
 *
 * @param recorded codes of the items that the office has recorded for the centre
 */
record Questionnaire(Policy policy, Set<String> recorded) {

    /** The questions there is reason to ask, in order. */
    List<Question> questions() {
        return Arrays.stream(Question.values())
                .filter(question -> !items(question).isEmpty())
                .toList();
    }

    /** What a question asks about, in the order of the rules. */
    List<Policy.Item> items(Question question) {
        return policy.items().stream()
                .filter(item -> Question.about(item.code()) == question)
                .filter(item -> !item.centreOnly() || recorded.contains(item.code()))
                .toList();
    }

    List<String> codes(Question question) {
        return items(question).stream().map(Policy.Item::code).toList();
    }

    List<Choice> choices(Question question) {
        return items(question).stream().map(item -> Choice.of(policy, item)).toList();
    }

    /** Whether at most one of its items can be true: then it is asked as a choice, not as a list to tick. */
    boolean isChoice(Question question) {
        List<Policy.Item> items = items(question);
        return items.stream()
                .allMatch(item -> items.stream().allMatch(other -> other == item || excludes(item, other)));
    }

    /** Whether two items cannot be claimed together. */
    static boolean excludes(Policy.Item one, Policy.Item other) {
        return one.exclusiveWith().contains(other.code())
                || other.exclusiveWith().contains(one.code());
    }
}
