/** Forgetting a person. */
@NullMarked
package dev.turnback.people.write.forgetperson;

import org.jspecify.annotations.NullMarked;
