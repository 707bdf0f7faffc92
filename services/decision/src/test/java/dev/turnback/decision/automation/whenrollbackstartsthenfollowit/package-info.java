/** How rollbacks are followed. */
@NullMarked
package dev.turnback.decision.automation.whenrollbackstartsthenfollowit;

import org.jspecify.annotations.NullMarked;
