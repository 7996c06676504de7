/**
 * Messages to people: written in the business transaction that they tell about, sent afterwards, lost never.
 * {@link kr.onjari.messaging.Messages} is the way in.
 */
@NullMarked
package kr.onjari.messaging;

import org.jspecify.annotations.NullMarked;
