@NullMarked
package dev.turnback.imports;

import org.jspecify.annotations.NullMarked;
