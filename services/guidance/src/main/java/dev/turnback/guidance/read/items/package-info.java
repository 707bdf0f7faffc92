/** The guidance items and their versions. */
@NullMarked
package dev.turnback.guidance.read.items;

import org.jspecify.annotations.NullMarked;
