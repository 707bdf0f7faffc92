/** What an obligation would be judged to be: a calculation that records nothing. */
@NullMarked
package dev.turnback.decision.read.evaluation;

import org.jspecify.annotations.NullMarked;
