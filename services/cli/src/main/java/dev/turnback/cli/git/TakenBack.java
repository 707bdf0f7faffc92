package dev.turnback.cli.git;

import org.jspecify.annotations.Nullable;

/**
 * A commit that takes another one back.
 *
 * @param original null when it names one that is not in this history
 * @param named what it names when {@code original} is null
 */
record TakenBack(Commit revert, @Nullable Commit original, Match match, String named) {

    /** How the original was found, the strongest first. */
    enum Match {
        SHA,
        PULL_REQUEST,
        SUBJECT,
        NONE
    }
}
