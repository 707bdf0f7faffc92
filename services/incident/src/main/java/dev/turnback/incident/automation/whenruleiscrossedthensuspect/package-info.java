/** When a rule is crossed, then an incident is suspected unless it is dealt with already. */
@NullMarked
package dev.turnback.incident.automation.whenruleiscrossedthensuspect;

import org.jspecify.annotations.NullMarked;
