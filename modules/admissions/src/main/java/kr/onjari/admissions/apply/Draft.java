package kr.onjari.admissions.apply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.families.ChildId;

/**
 * What a guardian has answered so far.
 *
 * @param claims item codes of the rules
 * @param answered the questions she has been through, with or without a claim
 */
record Draft(WaitingListId list, ChildId child, Set<String> claims, Set<Question> answered) {
    private static final String BETWEEN_PARTS = "|";
    private static final String BETWEEN_VALUES = ",";
    private static final int PARTS = 4;

    Draft {
        claims = Set.copyOf(claims);
        answered = Set.copyOf(answered);
    }

    static Draft of(WaitingListId list, ChildId child) {
        return new Draft(list, child, Set.of(), Set.of());
    }

    /** The draft for another child; the answers are about the family and stay. */
    Draft forChild(ChildId other) {
        return new Draft(list, other, claims, answered);
    }

    /**
     * The draft with a question answered anew.
     *
     * @param asked the codes that the question asked about
     * @param claimed those of them that are true
     */
    Draft with(Question question, Collection<String> asked, Collection<String> claimed) {
        Set<String> changed = new TreeSet<>(claims);
        changed.removeAll(asked);
        claimed.stream().filter(asked::contains).forEach(changed::add);
        Set<Question> done = EnumSet.of(question);
        done.addAll(answered);
        return new Draft(list, child, changed, done);
    }

    /** The first of these questions that is not answered yet. */
    Optional<Question> open(List<Question> questions) {
        return questions.stream()
                .filter(question -> !answered.contains(question))
                .findFirst();
    }

    /** The draft as a line of text. */
    String write() {
        return String.join(
                BETWEEN_PARTS,
                list.toString(),
                child.toString(),
                String.join(BETWEEN_VALUES, new TreeSet<>(claims)),
                answered.stream().sorted().map(Question::name).collect(Collectors.joining(BETWEEN_VALUES)));
    }

    /** Reads what {@link #write} wrote, perhaps by an older version of this class; empty when it makes no sense today. */
    static Optional<Draft> read(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Draft(
                    new WaitingListId(UUID.fromString(parts[0])),
                    new ChildId(UUID.fromString(parts[1])),
                    new TreeSet<>(values(parts[2])),
                    values(parts[3]).stream().map(Question::valueOf).collect(Collectors.toSet())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<String> values(String part) {
        return part.isEmpty() ? List.of() : new ArrayList<>(Arrays.asList(part.split(BETWEEN_VALUES)));
    }
}
