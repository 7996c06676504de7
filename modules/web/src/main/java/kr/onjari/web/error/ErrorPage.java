package kr.onjari.web.error;

import java.util.List;
import java.util.Optional;

/**
 * The page for something that did not work.
 *
 * @param status the HTTP status
 * @param title what happened
 * @param text more about it
 * @param safe what is not lost
 * @param next what to do now
 * @param rule the rule a refusal comes from
 * @param fields what is wrong with what was typed
 * @param link where to go on, if there is a better place than the home page
 * @param reference the number to tell when asking for help; only for failures of ours
 */
public record ErrorPage(
        int status,
        String title,
        String text,
        Optional<String> safe,
        String next,
        Optional<String> rule,
        List<String> fields,
        Optional<String> link,
        Optional<String> reference) {}
