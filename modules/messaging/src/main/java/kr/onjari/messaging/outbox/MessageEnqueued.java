package kr.onjari.messaging.outbox;

import kr.onjari.kernel.tenancy.TenantCode;

/** Event: a tenant's outbox holds something new, as soon as the transaction commits. */
public record MessageEnqueued(TenantCode tenant) {}
