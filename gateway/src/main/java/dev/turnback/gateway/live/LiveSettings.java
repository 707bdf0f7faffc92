package dev.turnback.gateway.live;

import java.time.Duration;

/**
 * How the live stream works.
 *
 * @param frame how long events are collected before they are sent together
 * @param heartbeat how often viewers hear something although nothing happens
 * @param mostWaitingBytes what may wait for a viewer that does not take it
 * @param longestWait how long it may wait
 * @param remembered how long what was sent about a topic is kept for viewers that come back
 * @param mostRememberedBytes what is kept of a topic
 * @param mostMissed positions that are read again for a viewer that missed what is not remembered;
 *     more are a reset
 * @param mostViewers at a time
 */
public record LiveSettings(
        Duration frame,
        Duration heartbeat,
        int mostWaitingBytes,
        Duration longestWait,
        Duration remembered,
        int mostRememberedBytes,
        int mostMissed,
        int mostViewers) {

    public static final LiveSettings DEFAULT =
            new LiveSettings(
                    Duration.ofMillis(50),
                    Duration.ofSeconds(5),
                    1 << 20,
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(2),
                    8 << 20,
                    1_500,
                    2_000);
}
