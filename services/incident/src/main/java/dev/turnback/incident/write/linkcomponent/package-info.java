/** {@code POST /incidents/{id}/components}: what a component has to do with it. */
@NullMarked
package dev.turnback.incident.write.linkcomponent;

import org.jspecify.annotations.NullMarked;
