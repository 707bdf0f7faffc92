@NullMarked
package dev.turnback.release.domain.source;

import org.jspecify.annotations.NullMarked;
