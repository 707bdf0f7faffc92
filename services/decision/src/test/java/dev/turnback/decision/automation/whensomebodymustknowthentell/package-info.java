@NullMarked
package dev.turnback.decision.automation.whensomebodymustknowthentell;

import org.jspecify.annotations.NullMarked;
