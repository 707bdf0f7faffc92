package dev.turnback.testing.bad.release.domain;

import java.time.Instant;

/** Decides by when it is asked. */
final class ReadsTheClock {
    Instant at() {
        return Instant.now();
    }
}
