/** Published events on their way to views and commands: feed, projections, policies, deadlines. */
@NullMarked
package dev.turnback.feed;

import org.jspecify.annotations.NullMarked;
