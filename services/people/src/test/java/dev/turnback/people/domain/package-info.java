@NullMarked
package dev.turnback.people.domain;

import org.jspecify.annotations.NullMarked;
