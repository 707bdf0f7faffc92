@NullMarked
package dev.turnback.decision.notify;

import org.jspecify.annotations.NullMarked;
