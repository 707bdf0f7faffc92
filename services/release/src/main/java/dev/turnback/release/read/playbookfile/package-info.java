/** What is prepared for a component, as the file that its team keeps beside its code. */
@NullMarked
package dev.turnback.release.read.playbookfile;

import org.jspecify.annotations.NullMarked;
