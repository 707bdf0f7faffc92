/** When what a component stands on changed, then its guidance is due for review. */
@NullMarked
package dev.turnback.guidance.automation.whenplatformchangedthenreviewguidance;

import org.jspecify.annotations.NullMarked;
