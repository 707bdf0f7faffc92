/** Recording a decision. */
@NullMarked
package dev.turnback.decision.write.recorddecision;

import org.jspecify.annotations.NullMarked;
