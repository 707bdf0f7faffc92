@NullMarked
package dev.turnback.incident.automation.whenruleiscrossedthensuspect;

import org.jspecify.annotations.NullMarked;
