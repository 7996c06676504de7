/**
 * The outbox of a tenant: messages waiting in its own schema, and the dispatcher that hands them to the gateway. Each
 * is handed over at most once: where the answer got lost, that is recorded and nobody is told the same thing twice.
 */
@NullMarked
package kr.onjari.messaging.outbox;

import org.jspecify.annotations.NullMarked;
