/** The components and who owns them. */
@NullMarked
package dev.turnback.release.read.components;

import org.jspecify.annotations.NullMarked;
