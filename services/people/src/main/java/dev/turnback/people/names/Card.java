package dev.turnback.people.names;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person beside the log, and forgotten with them.
 *
 * @param signInName in small letters; no two people have the same
 * @param passwordHash Argon2id, in the form of its reference implementation
 * @param mustChange true while the password is one that somebody else has seen
 * @param wrongTries in a row
 * @param lockedUntil until then no password is tried, UTC; null when there was no reason
 * @param lastSignInAt UTC; null before the first time
 * @param slackUserId who they are in the chat; null when nobody connected them
 */
public record Card(
        String name,
        String signInName,
        String passwordHash,
        boolean mustChange,
        int wrongTries,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSignInAt,
        @Nullable String slackUserId) {

    /** Wrong passwords in a row after which the next are not looked at for a while. */
    public static final int TRIES = 5;

    public static final Duration LOCK = Duration.ofMinutes(15);

    public static Card fresh(String name, String signInName, String passwordHash) {
        return new Card(name, signInName, passwordHash, true, 0, null, null, null);
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    Card withPassword(String hash, boolean mustChangeIt) {
        return new Card(name, signInName, hash, mustChangeIt, 0, null, lastSignInAt, slackUserId);
    }

    Card triedInVain(Instant now) {
        int tries = wrongTries + 1;
        return tries < TRIES
                ? new Card(
                        name,
                        signInName,
                        passwordHash,
                        mustChange,
                        tries,
                        null,
                        lastSignInAt,
                        slackUserId)
                : new Card(
                        name,
                        signInName,
                        passwordHash,
                        mustChange,
                        0,
                        now.plus(LOCK),
                        lastSignInAt,
                        slackUserId);
    }

    Card signedIn(Instant now) {
        return new Card(name, signInName, passwordHash, mustChange, 0, null, now, slackUserId);
    }

    Card inChat(@Nullable String userId) {
        return new Card(
                name,
                signInName,
                passwordHash,
                mustChange,
                wrongTries,
                lockedUntil,
                lastSignInAt,
                userId);
    }
}
