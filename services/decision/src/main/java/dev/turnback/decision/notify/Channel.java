package dev.turnback.decision.notify;

import java.util.concurrent.CompletableFuture;

/** A way to tell people something. */
@FunctionalInterface
public interface Channel {

    /** Whether it was taken. */
    sealed interface Answer {

        record Accepted() implements Answer {}

        /**
         * @param again whether it is worth trying again
         */
        record Refused(String why, boolean again) implements Answer {}
    }

    /**
     * Never fails: what goes wrong is an answer.
     *
     * @param text in Slack's mrkdwn
     */
    CompletableFuture<Answer> tell(String text);
}
