/**
 * Words shared by the incident service's entities. JDK and kernel only, like everything below it.
 */
@NullMarked
package dev.turnback.incident.domain;

import org.jspecify.annotations.NullMarked;
