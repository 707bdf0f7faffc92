package dev.turnback.guidance.read.webhooks;

import dev.turnback.contracts.Scope;
import dev.turnback.guidance.domain.webhook.WebhookEvent;
import dev.turnback.guidance.domain.webhook.WebhookEvent.ChangeDelivered;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryFailed;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryGivenUp;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryQueued;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryRetried;
import dev.turnback.guidance.domain.webhook.WebhookEvent.SecretChanged;
import dev.turnback.guidance.domain.webhook.WebhookEvent.WebhookAdded;
import dev.turnback.guidance.domain.webhook.WebhookEvent.WebhookRemoved;
import dev.turnback.guidance.read.webhooks.WebhookView.State;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A webhook with the count of what was to be told; times are UTC.
 *
 * @param secretId under which its secret is kept, null once it is removed
 * @param from the position of the event that added it: it is told of nothing before
 * @param position of its last event
 * @param by who asked for that, as an id
 */
public record WebhookRow(
        String id,
        String address,
        Scope scope,
        State state,
        @Nullable String secretId,
        long from,
        Instant addedAt,
        Counts counts,
        @Nullable String reason,
        String position,
        String by) {

    /**
     * Its deliveries.
     *
     * @param lastAt when something arrived last, null when nothing did
     */
    public record Counts(int waiting, int delivered, int givenUp, @Nullable Instant lastAt) {

        static final Counts NONE = new Counts(0, 0, 0, null);

        Counts waitingMore(int more) {
            return new Counts(waiting + more, delivered, givenUp, lastAt);
        }

        Counts arrived(Instant at) {
            return new Counts(waiting - 1, delivered + 1, givenUp, at);
        }

        Counts givenUpMore(int more) {
            return new Counts(waiting - more, delivered, givenUp + more, lastAt);
        }
    }

    public static final View<WebhookRow> VIEW =
            new View<>(
                    ViewDefinition.named("webhooks", 1)
                            .indexed("byTime", ViewKey.instant("at"))
                            .indexed("byState", ViewKey.string("state"), ViewKey.instant("at")),
                    WebhookRow.class,
                    List.of(
                            new View.Fold<>(
                                    WebhookEvent.class,
                                    WebhookEvent::webhookId,
                                    WebhookRow::evolve)),
                    row ->
                            Map.of(
                                    "state", ViewValue.of(row.state().name()),
                                    "at", ViewValue.of(row.addedAt())));

    /** Those that are told, the one that was added first first. */
    public static ViewQuery active() {
        return ViewQuery.along("webhooks", "byState").with(ViewValue.of(State.ACTIVE.name()));
    }

    private static @Nullable WebhookRow evolve(
            @Nullable WebhookRow row, WebhookEvent event, Stamp stamp) {
        if (event instanceof WebhookAdded e) {
            return new WebhookRow(
                    e.webhookId(),
                    e.address(),
                    e.scope(),
                    State.ACTIVE,
                    e.secretId(),
                    stamp.position(),
                    e.at(),
                    Counts.NONE,
                    null,
                    stamp.at(),
                    stamp.actor());
        }
        return row == null
                ? null
                : switch (event) {
                    case WebhookAdded _ -> row;
                    case SecretChanged e ->
                            row.with(State.ACTIVE, e.secretId(), row.counts, null, stamp);
                    case WebhookRemoved e ->
                            row.with(State.REMOVED, null, row.counts, e.reason(), stamp);
                    case DeliveryQueued _,
                            DeliveryFailed _,
                            DeliveryRetried _,
                            ChangeDelivered _,
                            DeliveryGivenUp _ ->
                            row.counting(counted(row.counts, event));
                };
    }

    private static Counts counted(Counts counts, WebhookEvent event) {
        return switch (event) {
            case WebhookAdded _, SecretChanged _, WebhookRemoved _, DeliveryFailed _ -> counts;
            case DeliveryQueued _ -> counts.waitingMore(1);
            case ChangeDelivered e -> counts.arrived(e.at());
            case DeliveryGivenUp _ -> counts.givenUpMore(1);
            case DeliveryRetried _ -> counts.givenUpMore(-1);
        };
    }

    private WebhookRow counting(Counts now) {
        return new WebhookRow(
                id, address, scope, state, secretId, from, addedAt, now, reason, position, by);
    }

    private WebhookRow with(
            State nowIn,
            @Nullable String secretNow,
            Counts now,
            @Nullable String why,
            Stamp stamp) {
        return new WebhookRow(
                id,
                address,
                scope,
                nowIn,
                secretNow,
                from,
                addedAt,
                now,
                why,
                stamp.at(),
                stamp.actor());
    }
}
