/** That published events stay readable: samples and schemas, checked in both directions. */
@NullMarked
package dev.turnback.contracts;

import org.jspecify.annotations.NullMarked;
