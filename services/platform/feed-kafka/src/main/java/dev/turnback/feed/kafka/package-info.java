/**
 * The feed over Kafka. A relay carries what a service publishes to a topic of its own; a tail holds
 * the end of every topic for those who follow. Kafka is transport, not truth: whatever it lacks is
 * read from the service.
 */
@NullMarked
package dev.turnback.feed.kafka;

import org.jspecify.annotations.NullMarked;
