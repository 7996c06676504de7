package kr.onjari.web.component;

import java.util.Optional;

/**
 * The way through a list that has several pages.
 *
 * @param previous address of the page before
 * @param next address of the page after
 * @param position where this page stands, for example "1–20 / 47곳"
 */
public record PageLinks(Optional<String> previous, Optional<String> next, String position) {
    /** Whether there is anywhere to go. */
    public boolean isNeeded() {
        return previous.isPresent() || next.isPresent();
    }
}
