package dev.turnback.service;

import dev.turnback.feed.DeadlineRunner;
import dev.turnback.feed.PolicyRunner;
import dev.turnback.feed.ProjectionRunner;
import java.util.List;

/**
 * What a service does in the background, for those who run it.
 *
 * @param views keep its views; all of one service keep what is parked in one place
 * @param policies let it react to what happened elsewhere
 * @param deadlines let it act when it is time
 */
public record Worker(
        String service,
        List<ProjectionRunner> views,
        List<PolicyRunner> policies,
        List<DeadlineRunner> deadlines) {

    public Worker {
        views = List.copyOf(views);
        policies = List.copyOf(policies);
        deadlines = List.copyOf(deadlines);
    }
}
