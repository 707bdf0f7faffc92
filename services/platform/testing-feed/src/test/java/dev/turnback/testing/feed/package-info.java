@NullMarked
package dev.turnback.testing.feed;

import org.jspecify.annotations.NullMarked;
