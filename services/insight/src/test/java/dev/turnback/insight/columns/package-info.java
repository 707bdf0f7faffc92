@NullMarked
package dev.turnback.insight.columns;

import org.jspecify.annotations.NullMarked;
