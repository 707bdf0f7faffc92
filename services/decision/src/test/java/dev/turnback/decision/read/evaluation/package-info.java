@NullMarked
package dev.turnback.decision.read.evaluation;

import org.jspecify.annotations.NullMarked;
