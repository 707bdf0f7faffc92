/** How deciders are tested: given events, when a command, then an outcome. */
@NullMarked
package dev.turnback.release.domain;

import org.jspecify.annotations.NullMarked;
