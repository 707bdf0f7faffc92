/** Adding a person. */
@NullMarked
package dev.turnback.people.write.addperson;

import org.jspecify.annotations.NullMarked;
