package kr.onjari.families;

import java.time.LocalDate;

/** A child as its guardian sees it. */
public record ChildView(ChildId id, String name, LocalDate birthDate) {}
