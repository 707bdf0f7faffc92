/** Whether what runs can go back, by example. */
@NullMarked
package dev.turnback.release.domain.goback;

import org.jspecify.annotations.NullMarked;
