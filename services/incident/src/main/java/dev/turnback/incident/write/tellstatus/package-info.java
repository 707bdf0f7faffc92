/** {@code POST /incidents/{id}/status-updates}: what people are told of how it stands. */
@NullMarked
package dev.turnback.incident.write.tellstatus;

import org.jspecify.annotations.NullMarked;
