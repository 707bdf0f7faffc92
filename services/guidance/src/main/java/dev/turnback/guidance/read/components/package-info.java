/** What is known of the components that guidance is for. */
@NullMarked
package dev.turnback.guidance.read.components;

import org.jspecify.annotations.NullMarked;
