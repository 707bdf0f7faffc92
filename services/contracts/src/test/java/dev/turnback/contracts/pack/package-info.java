@NullMarked
package dev.turnback.contracts.pack;

import org.jspecify.annotations.NullMarked;
