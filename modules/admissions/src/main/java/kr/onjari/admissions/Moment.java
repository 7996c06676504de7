package kr.onjari.admissions;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * One event in the story of an application: "why am I 12th, and why was I 14th before?"
 *
 * @param own whether the event is about this application itself, else about an entry ahead of it
 * @param before the application's position before the event; empty before it applied
 * @param after its position after the event; empty once it left the list
 */
public record Moment(Instant at, EventKind kind, boolean own, OptionalInt before, OptionalInt after) {}
