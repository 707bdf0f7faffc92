@NullMarked
package dev.turnback.decision.read;

import org.jspecify.annotations.NullMarked;
