package kr.onjari.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the lists of codes that the open API uses. Modules publish theirs as beans of this type; {@code
 * GET /api/v1/codes} collects them.
 */
public interface CodeList {

    /**
     * A code and what it means.
     *
     * @param names by language tag; Korean at least
     * @param parent the code it belongs to, for lists that are trees
     */
    record Code(String code, Map<String, String> names, Optional<String> parent) {}

    /** The name of the list among the others, for example {@code regions}. */
    String name();

    /** The codes in force, in the order people know them. Called inside a transaction. */
    List<Code> codes();
}
