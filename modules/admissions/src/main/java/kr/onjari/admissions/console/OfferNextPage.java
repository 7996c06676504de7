package kr.onjari.admissions.console;

import java.time.LocalDate;
import kr.onjari.admissions.ConsoleEntry;
import kr.onjari.admissions.ListSummary;
import kr.onjari.admissions.list.Centre;

/**
 * The last page before a seat is offered: to whom, and how long the guardian has.
 *
 * @param until the last day to answer, by the rules in force
 * @param article their source, in Korean
 */
public record OfferNextPage(Centre centre, ListSummary list, ConsoleEntry next, LocalDate until, String article) {}
