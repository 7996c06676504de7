package kr.onjari.admissions;

import java.util.List;
import java.util.Optional;

/**
 * A director's view of one list: its numbers, its order (at most the first 200 entries) and who is next.
 *
 * @param next empty when nobody waits or no seat is free
 */
public record ListConsole(ListSummary list, List<ConsoleEntry> entries, Optional<ConsoleEntry> next) {}
