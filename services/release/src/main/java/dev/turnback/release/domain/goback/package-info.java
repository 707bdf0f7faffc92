/** Whether what runs now can go back, and what stands in the way. Pure. */
@NullMarked
package dev.turnback.release.domain.goback;

import org.jspecify.annotations.NullMarked;
