/** People as admins see them. */
@NullMarked
package dev.turnback.people.read.accounts;

import org.jspecify.annotations.NullMarked;
