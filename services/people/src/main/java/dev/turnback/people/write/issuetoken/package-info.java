/** Issuing a token to a machine. */
@NullMarked
package dev.turnback.people.write.issuetoken;

import org.jspecify.annotations.NullMarked;
