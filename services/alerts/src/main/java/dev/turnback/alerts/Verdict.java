package dev.turnback.alerts;

/** What becomes of a part of a delivery. */
public sealed interface Verdict {

    /** It tells something of a signal. */
    record Accepted(Observation observation) implements Verdict {}

    /** It is understood and tells nothing of one. */
    record Ignored(String why) implements Verdict {}

    /** It is not what its sender sends. */
    record Refused(String why) implements Verdict {}
}
