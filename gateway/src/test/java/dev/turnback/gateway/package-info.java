@NullMarked
package dev.turnback.gateway;

import org.jspecify.annotations.NullMarked;
