/** Says how far long work is. */
@NullMarked
package dev.turnback.cli.progress;

import org.jspecify.annotations.NullMarked;
