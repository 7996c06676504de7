package kr.onjari.families.child;

import java.time.Instant;
import kr.onjari.families.AccessReason;

/**
 * One reading of the family's data, in the words of the page.
 *
 * @param child whose data was read
 * @param tenant the Korean name of the government whose staff read it
 * @param role the reader's role, as the identity provider names it
 */
public record AccessLine(Instant at, String child, String tenant, String role, AccessReason reason) {}
