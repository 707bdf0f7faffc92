@NullMarked
package dev.turnback.allinone;

import org.jspecify.annotations.NullMarked;
