package dev.turnback.release.domain.delivery;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * All that deliveries tell of one deployment; times are claimed, UTC.
 *
 * @param id of the source and of the deployment in it
 * @param environment empty when nobody says
 * @param reachesUsers false while it only came to nothing
 * @param succeededAt the first time, null while it has not
 * @param wentBack true when the sender calls it a way back
 */
public record Deployment(
        String id,
        String component,
        String environment,
        String version,
        Instant begunAt,
        boolean reachesUsers,
        @Nullable Instant succeededAt,
        boolean wentBack) {

    /** Should its deliveries disagree, the one that tells of the earliest time is believed. */
    private static final Comparator<Deployment> NAMED_FIRST =
            Comparator.comparing(Deployment::begunAt)
                    .thenComparing(each -> each.environment.isEmpty())
                    .thenComparing(Deployment::environment)
                    .thenComparing(Deployment::version);

    /** What the first delivery tells of it. */
    public static Deployment of(String id, RolloutFact fact) {
        RolloutFact.Deployed what = fact.what();
        return new Deployment(
                id,
                what.component(),
                what.environment() == null ? "" : what.environment(),
                what.version(),
                what.begunAt(),
                !(fact instanceof RolloutFact.Failed),
                succeededAt(fact),
                fact instanceof RolloutFact.WentBack);
    }

    /**
     * With what another delivery tells of it: in whatever order they come, the same. Its component
     * is the one of today's routes, by which the last one was read.
     */
    public Deployment and(RolloutFact fact) {
        Deployment other = of(id, fact);
        Deployment named = NAMED_FIRST.compare(this, other) <= 0 ? this : other;
        return new Deployment(
                id,
                other.component,
                named.environment,
                named.version,
                named.begunAt,
                reachesUsers || other.reachesUsers,
                first(succeededAt, other.succeededAt),
                wentBack || other.wentBack);
    }

    private static @Nullable Instant succeededAt(RolloutFact fact) {
        return switch (fact) {
            case RolloutFact.Succeeded e -> e.at();
            case RolloutFact.WentBack e -> e.at();
            case RolloutFact.Started _, RolloutFact.Failed _ -> null;
        };
    }

    private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
