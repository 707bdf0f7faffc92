/** Fixtures and house rules shared by the tests of every module. */
@NullMarked
package dev.turnback.testing;

import org.jspecify.annotations.NullMarked;
