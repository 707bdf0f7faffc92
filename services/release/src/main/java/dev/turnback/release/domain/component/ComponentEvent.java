package dev.turnback.release.domain.component;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a component; {@code at} is the claimed time, UTC. */
public sealed interface ComponentEvent {

    String component();

    Instant at();

    record ComponentRegistered(String component, String name, @Nullable String team, Instant at)
            implements ComponentEvent {}

    /** Named for the first time by a release or a history, before anybody declared it. */
    record ComponentNoted(String component, Instant at) implements ComponentEvent {}
}
