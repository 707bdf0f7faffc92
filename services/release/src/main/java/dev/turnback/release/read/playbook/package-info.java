/** Everything that is prepared for a component, as one document. */
@NullMarked
package dev.turnback.release.read.playbook;

import org.jspecify.annotations.NullMarked;
