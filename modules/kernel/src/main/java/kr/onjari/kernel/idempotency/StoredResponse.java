package kr.onjari.kernel.idempotency;

/**
 * What a command answered.
 *
 * @param status HTTP status, 200-299
 * @param body the JSON document that was sent
 */
public record StoredResponse(int status, String body) {}
