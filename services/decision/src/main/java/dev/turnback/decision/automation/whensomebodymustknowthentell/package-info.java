/** When somebody must know, then they are told. */
@NullMarked
package dev.turnback.decision.automation.whensomebodymustknowthentell;

import org.jspecify.annotations.NullMarked;
