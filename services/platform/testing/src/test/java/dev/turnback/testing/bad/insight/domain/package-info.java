/** Keeps every rule. */
@NullMarked
package dev.turnback.testing.bad.insight.domain;

import org.jspecify.annotations.NullMarked;
