/**
 * Words shared by the release service's entities. JDK and kernel only, like everything below it.
 */
@NullMarked
package dev.turnback.release.domain;

import org.jspecify.annotations.NullMarked;
