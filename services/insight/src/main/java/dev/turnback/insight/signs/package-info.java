/** The playbook's signs that it is done wrong, computed, each with its evidence. Pure. */
@NullMarked
package dev.turnback.insight.signs;

import org.jspecify.annotations.NullMarked;
