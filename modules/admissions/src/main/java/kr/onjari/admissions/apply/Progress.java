package kr.onjari.admissions.apply;

import java.util.List;

/**
 * Where in the conversation somebody stands: the child, the questions, the check.
 *
 * @param questions those that are asked
 * @param current from 1
 */
public record Progress(List<Question> questions, int current) {

    static Progress atChild(List<Question> questions) {
        return new Progress(questions, 1);
    }

    static Progress at(Question question, List<Question> questions) {
        return new Progress(questions, questions.indexOf(question) + 2);
    }

    static Progress atCheck(List<Question> questions) {
        return new Progress(questions, questions.size() + 2);
    }

    /** How many steps there are. */
    public int of() {
        return questions.size() + 2;
    }
}
