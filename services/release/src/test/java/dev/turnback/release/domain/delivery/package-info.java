@NullMarked
package dev.turnback.release.domain.delivery;

import org.jspecify.annotations.NullMarked;
