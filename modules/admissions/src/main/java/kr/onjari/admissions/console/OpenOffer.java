package kr.onjari.admissions.console;

import java.time.Instant;
import kr.onjari.admissions.ListSummary;

/** An offer that waits for its guardian's answer. */
public record OpenOffer(ListSummary list, String pseudonym, int position, Instant expiresAt) {}
