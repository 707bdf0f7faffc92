package dev.turnback.testing.bad.release.domain;

import dev.turnback.testing.bad.release.write.AxonUser;

/** A domain type that sees what is around it. */
record KnowsTheOutside(AxonUser user) {}
