@NullMarked
package dev.turnback.insight.metrics;

import org.jspecify.annotations.NullMarked;
