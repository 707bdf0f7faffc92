/** Says which of several releases it is. */
@NullMarked
package dev.turnback.decision.write.attributeobligation;

import org.jspecify.annotations.NullMarked;
