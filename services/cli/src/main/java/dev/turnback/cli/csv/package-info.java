/** Reads releases and rollbacks out of CSV files, one mapping per known shape. */
@NullMarked
package dev.turnback.cli.csv;

import org.jspecify.annotations.NullMarked;
