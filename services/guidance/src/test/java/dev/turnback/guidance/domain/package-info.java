/** How the rules of the domain are told in tests. */
@NullMarked
package dev.turnback.guidance.domain;

import org.jspecify.annotations.NullMarked;
