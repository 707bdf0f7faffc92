/** How the rules of the domain are told in tests. */
@NullMarked
package dev.turnback.decision.domain;

import org.jspecify.annotations.NullMarked;
