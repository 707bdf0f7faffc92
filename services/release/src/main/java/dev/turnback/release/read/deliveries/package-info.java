/** Deliveries and the deployments they tell of. */
@NullMarked
package dev.turnback.release.read.deliveries;

import org.jspecify.annotations.NullMarked;
