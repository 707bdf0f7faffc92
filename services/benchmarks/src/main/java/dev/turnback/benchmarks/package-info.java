/** What is promised about speed, measured beside what people would use otherwise. */
@NullMarked
package dev.turnback.benchmarks;

import org.jspecify.annotations.NullMarked;
