/** Says what somebody saw who looked for the target of an attempt. */
@NullMarked
package dev.turnback.decision.write.verifytarget;

import org.jspecify.annotations.NullMarked;
