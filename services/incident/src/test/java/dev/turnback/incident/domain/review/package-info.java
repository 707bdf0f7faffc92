@NullMarked
package dev.turnback.incident.domain.review;

import org.jspecify.annotations.NullMarked;
