package dev.turnback.testing.bad.release.write;

import java.util.UUID;

/** Takes chance from the system. */
final class MakesIds {
    String id() {
        return UUID.randomUUID().toString();
    }
}
