package dev.turnback.testing.bad.release.write;

import dev.turnback.testing.bad.insight.domain.GoodFact;

/** Looks into another service. */
record Neighbour(GoodFact fact) {}
