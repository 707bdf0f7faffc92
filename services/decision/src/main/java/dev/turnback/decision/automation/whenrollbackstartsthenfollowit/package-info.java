/** Follows the rollbacks that the release service records. */
@NullMarked
package dev.turnback.decision.automation.whenrollbackstartsthenfollowit;

import org.jspecify.annotations.NullMarked;
