@NullMarked
package dev.turnback.insight.signs;

import org.jspecify.annotations.NullMarked;
