/** When an incident deals with an obligation, then connect them. */
@NullMarked
package dev.turnback.decision.automation.whenincidentisknownthenconnect;

import org.jspecify.annotations.NullMarked;
