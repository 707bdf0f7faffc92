@NullMarked
package dev.turnback.release.publish;

import org.jspecify.annotations.NullMarked;
