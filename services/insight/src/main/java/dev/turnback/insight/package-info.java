/** The insight service: follows the published events and answers with figures. */
@NullMarked
package dev.turnback.insight;

import org.jspecify.annotations.NullMarked;
