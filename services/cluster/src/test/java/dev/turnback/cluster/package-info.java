@NullMarked
package dev.turnback.cluster;

import org.jspecify.annotations.NullMarked;
