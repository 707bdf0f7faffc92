package dev.turnback.release.read.sources;

import dev.turnback.release.domain.delivery.Verdict;
import dev.turnback.release.domain.source.Routing;
import dev.turnback.release.domain.source.SourceKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is shown; times are UTC.
 *
 * @param environments whose rollouts count; empty for each
 * @param secretSet true when it has a secret, which is never shown
 * @param path where it delivers to
 * @param counts its deliveries by their last verdict
 * @param version what a revision names in {@code If-Match}
 * @param by who changed it last, as an id
 */
public record SourceView(
        String id,
        String name,
        SourceKind kind,
        State state,
        List<Routing.Path> routes,
        List<String> environments,
        boolean secretSet,
        String path,
        Counts counts,
        @Nullable Instant lastDeliveryAt,
        int version,
        String position,
        String by) {

    /** Whether it delivers. */
    public enum State {
        ACTIVE,
        RETIRED
    }

    /** How many deliveries have which verdict. */
    public record Counts(long accepted, long ignored, long refused, long duplicate) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts and(Verdict verdict, int more) {
            return switch (verdict) {
                case ACCEPTED -> new Counts(accepted + more, ignored, refused, duplicate);
                case IGNORED -> new Counts(accepted, ignored + more, refused, duplicate);
                case REFUSED -> new Counts(accepted, ignored, refused + more, duplicate);
                case DUPLICATE -> new Counts(accepted, ignored, refused, duplicate + more);
            };
        }
    }

    public static SourceView of(SourceRow row) {
        return new SourceView(
                row.id(),
                row.routing().name(),
                row.kind(),
                row.state(),
                row.routing().routes(),
                row.routing().environments(),
                row.secretId() != null,
                "/ingest/" + row.id(),
                row.counts(),
                row.lastDeliveryAt(),
                row.version(),
                row.position(),
                row.by());
    }
}
