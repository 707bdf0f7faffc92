/** Breaks the rules of a domain. */
@NullMarked
package dev.turnback.testing.bad.release.domain;

import org.jspecify.annotations.NullMarked;
