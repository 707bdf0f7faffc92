@NullMarked
package dev.turnback.launch;

import org.jspecify.annotations.NullMarked;
