/** When hesitation made an incident worse, or an attempt did not succeed, then it is reviewed. */
@NullMarked
package dev.turnback.incident.automation.whenitwentbadlythenreview;

import org.jspecify.annotations.NullMarked;
