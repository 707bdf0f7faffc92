/** Signing in and out, and the password of one's own. */
@NullMarked
package dev.turnback.people.session;

import org.jspecify.annotations.NullMarked;
