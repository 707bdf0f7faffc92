package dev.turnback.testing.bad.release.domain;

/** Says in its name what its sealed root says already. */
record ReleasePlannedEvent(String id) {}
