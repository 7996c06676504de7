package kr.onjari.messaging.demo;

import java.util.List;
import kr.onjari.messaging.outbox.StoredMessage;

/** What the page of sent messages shows. */
public record DemoMessagesPage(List<StoredMessage> messages) {}
