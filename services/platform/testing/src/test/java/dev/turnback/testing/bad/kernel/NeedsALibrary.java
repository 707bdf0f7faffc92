package dev.turnback.testing.bad.kernel;

import org.assertj.core.api.AssertFactory;

/** Pulls a library into everything. */
record NeedsALibrary(AssertFactory<String, ?> factory) {}
