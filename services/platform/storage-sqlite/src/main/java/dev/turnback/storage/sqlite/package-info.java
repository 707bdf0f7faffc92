/** The storage ports on SQLite files in one data folder. */
@NullMarked
package dev.turnback.storage.sqlite;

import org.jspecify.annotations.NullMarked;
