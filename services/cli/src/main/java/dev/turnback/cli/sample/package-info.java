/** The history that ships with Turnback. */
@NullMarked
package dev.turnback.cli.sample;

import org.jspecify.annotations.NullMarked;
