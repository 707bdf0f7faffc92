package dev.turnback.figures.obligation;

import java.time.Duration;

/** How long deciding may take where no rule says so, by the severity of the incident. */
public final class DefaultBudget {

    public static final Duration SEV1 = Duration.ofMinutes(5);
    public static final Duration SEV2 = Duration.ofMinutes(10);
    public static final Duration OTHERWISE = Duration.ofMinutes(30);

    private DefaultBudget() {}
}
