/** The file {@code turnback.yaml}: what it may say, how it is read and how it is written. */
@NullMarked
package dev.turnback.playbook;

import org.jspecify.annotations.NullMarked;
