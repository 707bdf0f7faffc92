package dev.turnback.release.domain.observation;

/** What is recorded of one fact of history. */
public sealed interface Observation {

    record Unread() implements Observation {}

    /**
     * @param revision how often it was read with new content
     * @param seen the content that counts
     */
    record Recorded(int revision, Seen seen) implements Observation {}
}
