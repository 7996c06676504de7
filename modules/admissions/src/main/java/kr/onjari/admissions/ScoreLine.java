package kr.onjari.admissions;

/**
 * One line of an itemised score.
 *
 * @param code the item, or the override's code
 * @param points what it adds; 0 for items of the third priority
 * @param article the legal source, in Korean
 */
public record ScoreLine(String code, int points, String article) {}
