/**
 * The storage ports: an append-only log of commits, views that can be rebuilt, and their
 * conformance suites.
 */
@NullMarked
package dev.turnback.storage;

import org.jspecify.annotations.NullMarked;
