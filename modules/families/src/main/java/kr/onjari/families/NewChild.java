package kr.onjari.families;

import java.time.LocalDate;

/**
 * A child as a guardian enters it.
 *
 * @param name 1-50 characters after trimming
 * @param birthDate not in the future, at most 12 years ago (영유아보육법 §27)
 */
public record NewChild(String name, LocalDate birthDate) {}
