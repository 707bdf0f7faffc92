/** The edge: the admin token's file, sign-in, and the pages. */
@NullMarked
package dev.turnback.gateway;

import org.jspecify.annotations.NullMarked;
