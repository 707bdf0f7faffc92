/** Makes what a component's playbook file says so, all of it or nothing. */
@NullMarked
package dev.turnback.release.write.applyplaybookfile;

import org.jspecify.annotations.NullMarked;
