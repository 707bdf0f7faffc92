@NullMarked
package dev.turnback.alerts;

import org.jspecify.annotations.NullMarked;
