package kr.onjari.families;

import java.time.Instant;
import kr.onjari.kernel.tenancy.TenantCode;

/**
 * One reading of a child's personal data by the administration (영유아보육법 and the rules on access logs; kept two years).
 *
 * @param tenant whose staff read it
 * @param role the reader's role in that tenant, as in {@link kr.onjari.kernel.identity.Role#groupName()}; never a name
 */
public record Access(Instant at, ChildId child, TenantCode tenant, String role, AccessReason reason) {}
