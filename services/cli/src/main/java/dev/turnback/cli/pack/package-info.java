/** Reading sealed incident packs. */
@NullMarked
package dev.turnback.cli.pack;

import org.jspecify.annotations.NullMarked;
