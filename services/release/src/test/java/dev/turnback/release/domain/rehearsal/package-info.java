@NullMarked
package dev.turnback.release.domain.rehearsal;

import org.jspecify.annotations.NullMarked;
