@NullMarked
package dev.turnback.gateway.apart;

import org.jspecify.annotations.NullMarked;
