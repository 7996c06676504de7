package kr.onjari.messaging.sms;

/** Port: whoever brings text messages to telephones. */
public interface SmsGateway {

    /**
     * Hands one text over and waits for the answer, at most some seconds. Never throws for what the network or the
     * gateway does; that is in the answer.
     */
    Submission submit(OutgoingText text);
}
