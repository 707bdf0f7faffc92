/** A new one-time password for somebody. */
@NullMarked
package dev.turnback.people.write.resetpassword;

import org.jspecify.annotations.NullMarked;
