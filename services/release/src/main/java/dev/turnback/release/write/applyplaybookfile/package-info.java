/** Makes what a component's playbook file says so; one that is refused changes nothing. */
@NullMarked
package dev.turnback.release.write.applyplaybookfile;

import org.jspecify.annotations.NullMarked;
