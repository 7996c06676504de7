package kr.onjari.admissions;

import java.util.List;
import java.util.OptionalInt;

/**
 * A part of a public waiting list in its order.
 *
 * @param list the list in numbers; its version is that of these entries
 * @param next the position after which the next part begins; empty at the end
 */
public record ListPage(ListSummary list, List<ListEntry> entries, OptionalInt next) {}
