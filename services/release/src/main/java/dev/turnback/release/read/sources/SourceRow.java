package dev.turnback.release.read.sources;

import dev.turnback.release.domain.delivery.DeliveryEvent;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryJudged;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryKept;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryRepeated;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryReplayed;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeploymentTold;
import dev.turnback.release.domain.delivery.DeliveryEvent.IncidentTold;
import dev.turnback.release.domain.delivery.Verdict;
import dev.turnback.release.domain.source.Routing;
import dev.turnback.release.domain.source.SourceEvent;
import dev.turnback.release.domain.source.SourceEvent.SecretChanged;
import dev.turnback.release.domain.source.SourceEvent.SourceRegistered;
import dev.turnback.release.domain.source.SourceEvent.SourceRetired;
import dev.turnback.release.domain.source.SourceEvent.SourceRevised;
import dev.turnback.release.domain.source.SourceKind;
import dev.turnback.release.read.sources.SourceView.Counts;
import dev.turnback.release.read.sources.SourceView.State;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source with what was delivered; times are UTC.
 *
 * @param version of its routing: what a revision names in {@code If-Match}
 * @param secretId under which its secret is kept, null when it has none
 * @param position of its own last event
 * @param by who asked for that, as an id
 */
public record SourceRow(
        String id,
        SourceKind kind,
        State state,
        Routing routing,
        int version,
        @Nullable String secretId,
        Counts counts,
        @Nullable Instant lastDeliveryAt,
        Instant registeredAt,
        String position,
        String by) {

    public static final View<SourceRow> VIEW =
            new View<>(
                    ViewDefinition.named("sources", 2).indexed("byAge", ViewKey.instant("at")),
                    SourceRow.class,
                    List.of(
                            new View.Fold<>(
                                    SourceEvent.class, SourceEvent::sourceId, SourceRow::evolve),
                            new View.Fold<>(
                                    DeliveryEvent.class,
                                    DeliveryEvent::sourceId,
                                    SourceRow::delivered)),
                    row -> Map.of("at", ViewValue.of(row.registeredAt())));

    public boolean delivers() {
        return state == State.ACTIVE;
    }

    private static @Nullable SourceRow evolve(
            @Nullable SourceRow row, SourceEvent event, Stamp stamp) {
        if (event instanceof SourceRegistered e) {
            return new SourceRow(
                    e.sourceId(),
                    e.kind(),
                    State.ACTIVE,
                    e.routing(),
                    1,
                    e.secretId(),
                    Counts.NONE,
                    null,
                    e.at(),
                    stamp.at(),
                    stamp.actor());
        }
        return row == null
                ? null
                : switch (event) {
                    case SourceRegistered _ -> row;
                    case SourceRevised e ->
                            row.with(row.state, e.routing(), e.version(), row.secretId, stamp);
                    case SecretChanged e ->
                            row.with(row.state, row.routing, row.version, e.secretId(), stamp);
                    case SourceRetired _ ->
                            row.with(State.RETIRED, row.routing, row.version, null, stamp);
                };
    }

    private SourceRow with(
            State nowIn, Routing routed, int numbered, @Nullable String secretNow, Stamp stamp) {
        return new SourceRow(
                id,
                kind,
                nowIn,
                routed,
                numbered,
                secretNow,
                counts,
                lastDeliveryAt,
                registeredAt,
                stamp.at(),
                stamp.actor());
    }

    private static @Nullable SourceRow delivered(@Nullable SourceRow row, DeliveryEvent event) {
        return row == null
                ? null
                : switch (event) {
                    case DeliveryKept e ->
                            row.counting(
                                    e.judgement() == null
                                            ? row.counts
                                            : row.counts.and(e.judgement().verdict(), 1),
                                    e.proven() ? e.at() : null);
                    case DeliveryRepeated e ->
                            row.counting(row.counts.and(Verdict.DUPLICATE, 1), e.at());
                    case DeliveryJudged e -> row.counting(judged(row.counts, e), null);
                    case DeliveryReplayed _, DeploymentTold _, IncidentTold _ -> row;
                };
    }

    private static Counts judged(Counts counts, DeliveryJudged e) {
        Counts without = e.before() == null ? counts : counts.and(e.before(), -1);
        return without.and(e.judgement().verdict(), 1);
    }

    private SourceRow counting(Counts now, @Nullable Instant deliveredAt) {
        return new SourceRow(
                id,
                kind,
                state,
                routing,
                version,
                secretId,
                now,
                deliveredAt == null ? lastDeliveryAt : deliveredAt,
                registeredAt,
                position,
                by);
    }
}
