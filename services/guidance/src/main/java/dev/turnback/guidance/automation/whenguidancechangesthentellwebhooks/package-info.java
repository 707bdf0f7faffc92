/** When guidance changes, then whoever asked for it is told. */
@NullMarked
package dev.turnback.guidance.automation.whenguidancechangesthentellwebhooks;

import org.jspecify.annotations.NullMarked;
