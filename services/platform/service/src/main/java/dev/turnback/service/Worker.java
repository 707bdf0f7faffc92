package dev.turnback.service;

import dev.turnback.feed.DeadlineRunner;
import dev.turnback.feed.PolicyRunner;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.kernel.PositionVector;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Whether all of it has looked at everything that the logs hold. */
    public boolean isDoneWith(PositionVector heads) {
        return Stream.concat(
                        views.stream().map(ProjectionRunner::progress),
                        policies.stream()
                                .flatMap(each -> each.status().stream())
                                .map(PolicyRunner.Status::sources))
                .flatMap(List::stream)
                .allMatch(source -> source.position() == heads.of(source.source()));
    }

    /** Of each log that it follows, the position that all of it has reached. */
    public PositionVector applied() {
        return new PositionVector(
                Stream.concat(
                                views.stream()
                                        .flatMap(
                                                each ->
                                                        each
                                                                .applied()
                                                                .positions()
                                                                .entrySet()
                                                                .stream()),
                                policies.stream()
                                        .flatMap(each -> each.status().stream())
                                        .flatMap(each -> each.sources().stream())
                                        .map(each -> Map.entry(each.source(), each.position())))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, Map.Entry::getValue, Math::min)));
    }
}
