@NullMarked
package dev.turnback.release.wording;

import org.jspecify.annotations.NullMarked;
