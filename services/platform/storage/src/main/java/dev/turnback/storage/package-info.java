/**
 * The storage ports: an append-only log of commits, views that can be rebuilt, records kept for a
 * while, and leases; the suites that every adapter must pass are in the testing module.
 */
@NullMarked
package dev.turnback.storage;

import org.jspecify.annotations.NullMarked;
