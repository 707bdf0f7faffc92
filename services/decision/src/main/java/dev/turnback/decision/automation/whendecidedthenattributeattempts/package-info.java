/** Finds out which decision an attempt carries out. */
@NullMarked
package dev.turnback.decision.automation.whendecidedthenattributeattempts;

import org.jspecify.annotations.NullMarked;
