/** A Kafka broker that needs nothing but Java. */
@NullMarked
package dev.turnback.broker;

import org.jspecify.annotations.NullMarked;
