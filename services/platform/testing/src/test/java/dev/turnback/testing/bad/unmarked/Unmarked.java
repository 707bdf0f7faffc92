package dev.turnback.testing.bad.unmarked;

import org.jspecify.annotations.NullMarked;

/** Is marked itself, but its package is not. */
@NullMarked
record Unmarked(String name) {}
