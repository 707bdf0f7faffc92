/** Whether what runs can go back, from what shipped and what is live. */
@NullMarked
package dev.turnback.release.read.goback;

import org.jspecify.annotations.NullMarked;
