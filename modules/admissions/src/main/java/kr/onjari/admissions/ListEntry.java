package kr.onjari.admissions;

import java.time.LocalDate;

/**
 * One line of a public waiting list: no personal data.
 *
 * @param position from 1; counts WAITING and OFFERED entries
 * @param pseudonym 10 characters, the same for this entry always and different in every list
 * @param applicationNo given in order of arrival in this list, never changed
 * @param appliedOn the Korean date of the application (published coarsely so that lists cannot be linked)
 */
public record ListEntry(
        int position, String pseudonym, int score, long applicationNo, LocalDate appliedOn, ApplicationState state) {}
