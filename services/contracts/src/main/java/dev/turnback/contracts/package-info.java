/**
 * What services tell each other and nothing else: published events, one record per type and
 * version.
 */
@NullMarked
package dev.turnback.contracts;

import org.jspecify.annotations.NullMarked;
