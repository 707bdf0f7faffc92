@NullMarked
package dev.turnback.decision.automation.whenincidentisknownthenconnect;

import org.jspecify.annotations.NullMarked;
