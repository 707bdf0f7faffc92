package dev.turnback.feed;

import java.util.Optional;

/** Decides what of a private event the other services learn. Pure: a replay publishes the same. */
@FunctionalInterface
public interface Translator {

    /**
     * @return empty when the event is nobody else's business
     */
    Optional<Publication> translate(PrivateEvent event);

    /**
     * @param type the CloudEvents type, such as {@code dev.turnback.release.attempt-observed.v1}
     * @param subject the thing it is about
     * @param body a record of {@code services/contracts}
     */
    record Publication(String type, String subject, Object body) {}
}
