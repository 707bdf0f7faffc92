/** Who signed in, which tokens were used, and what was refused. */
@NullMarked
package dev.turnback.people.audit;

import org.jspecify.annotations.NullMarked;
