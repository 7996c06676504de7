package kr.onjari.web.component;

import java.util.Optional;

/**
 * One event of a history.
 *
 * @param when the time in words
 * @param title what happened, one sentence
 * @param text more about it
 * @param rule the rule it follows, in plain words with its article
 */
public record TimelineItem(String when, String title, Optional<String> text, Optional<String> rule, Tone tone) {}
