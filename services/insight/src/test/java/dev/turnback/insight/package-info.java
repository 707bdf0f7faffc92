@NullMarked
package dev.turnback.insight;

import org.jspecify.annotations.NullMarked;
