/** When another tool tells of an incident, then it is recorded here. */
@NullMarked
package dev.turnback.incident.automation.whenincidentistoldthenrecordit;

import org.jspecify.annotations.NullMarked;
