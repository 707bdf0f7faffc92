@NullMarked
package dev.turnback.feed.kafka;

import org.jspecify.annotations.NullMarked;
