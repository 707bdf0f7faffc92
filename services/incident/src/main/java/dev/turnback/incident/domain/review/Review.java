package dev.turnback.incident.domain.review;

/** How far the review of one incident is. */
public sealed interface Review {

    record Unopened() implements Review {}

    record Opened(Content content) implements Review {}

    /**
     * @param version 1 and up
     */
    record Published(Content content, int version) implements Review {}
}
