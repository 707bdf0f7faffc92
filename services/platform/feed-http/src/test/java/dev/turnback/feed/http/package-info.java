@NullMarked
package dev.turnback.feed.http;

import org.jspecify.annotations.NullMarked;
