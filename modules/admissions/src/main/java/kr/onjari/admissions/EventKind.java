package kr.onjari.admissions;

/** What can happen in a waiting list. */
public enum EventKind {
    LIST_OPENED,
    SEAT_OPENED,
    APPLIED,
    OFFERED,
    ACCEPTED,
    REFUSED,
    EXPIRED,
    WITHDRAWN
}
