/** The readable rules by which history is judged: change kinds, toggles, tags, version files. */
@NullMarked
package dev.turnback.cli.rules;

import org.jspecify.annotations.NullMarked;
