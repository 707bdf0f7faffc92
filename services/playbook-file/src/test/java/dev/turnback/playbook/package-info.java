@NullMarked
package dev.turnback.playbook;

import org.jspecify.annotations.NullMarked;
