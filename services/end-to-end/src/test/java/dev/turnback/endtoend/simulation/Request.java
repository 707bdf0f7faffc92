package dev.turnback.endtoend.simulation;

import java.util.function.Function;

/**
 * What a client wants done, once, however often it has to ask.
 *
 * @param key its idempotency key
 * @param log the service that takes it
 * @param command makes the command anew for each time it is asked, with a fresh id where a route
 *     would make one
 */
record Request(String key, String log, Function<String, Object> command) {}
