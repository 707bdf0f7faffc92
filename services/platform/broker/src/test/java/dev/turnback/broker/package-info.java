@NullMarked
package dev.turnback.broker;

import org.jspecify.annotations.NullMarked;
