/** When a finding was recorded that proposes guidance, then propose it. */
@NullMarked
package dev.turnback.guidance.automation.whenfindingrecordedthenproposeguidance;

import org.jspecify.annotations.NullMarked;
