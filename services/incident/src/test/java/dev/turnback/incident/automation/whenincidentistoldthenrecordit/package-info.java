@NullMarked
package dev.turnback.incident.automation.whenincidentistoldthenrecordit;

import org.jspecify.annotations.NullMarked;
