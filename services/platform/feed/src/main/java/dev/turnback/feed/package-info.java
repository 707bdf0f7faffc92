/** Published events on their way to views: the feed, and the runner that applies it. */
@NullMarked
package dev.turnback.feed;

import org.jspecify.annotations.NullMarked;
