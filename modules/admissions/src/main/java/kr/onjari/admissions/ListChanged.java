package kr.onjari.admissions;

import kr.onjari.kernel.tenancy.TenantCode;

/** A list has a new version; fired inside the transaction, of use after its commit. */
public record ListChanged(TenantCode tenant, WaitingListId list, long version) {}
