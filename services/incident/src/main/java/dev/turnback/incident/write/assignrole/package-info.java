/** {@code POST /incidents/{id}/roles} and {@code …/roles/release}: who does what. */
@NullMarked
package dev.turnback.incident.write.assignrole;

import org.jspecify.annotations.NullMarked;
