@NullMarked
package dev.turnback.web;

import org.jspecify.annotations.NullMarked;
