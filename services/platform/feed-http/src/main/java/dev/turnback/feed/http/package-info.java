/**
 * What a service publishes, over HTTP: one route that answers with it, and a feed that reads it.
 */
@NullMarked
package dev.turnback.feed.http;

import org.jspecify.annotations.NullMarked;
