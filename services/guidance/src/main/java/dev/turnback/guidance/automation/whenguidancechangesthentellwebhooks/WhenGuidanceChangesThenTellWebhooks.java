package dev.turnback.guidance.automation.whenguidancechangesthentellwebhooks;

import dev.turnback.contracts.Scope;
import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.guidance.domain.webhook.Change;
import dev.turnback.guidance.domain.webhook.WebhookCommand.QueueDelivery;
import dev.turnback.guidance.domain.webhook.WebhookPolicies;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.read.webhooks.WebhookRow;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Rows;
import dev.turnback.web.AtLeast;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/**
 * When guidance that somebody follows changes, then a delivery is queued for every webhook that
 * asked for it before.
 *
 * @param source the log of this service
 * @param clock says when it is queued
 */
public record WhenGuidanceChangesThenTellWebhooks(
        String source, Rows<ItemView> items, Rows<WebhookRow> webhooks, InstantSource clock) {

    /** Part of the keys under which it was done: never another one. */
    static final String NAME = "when-guidance-changes-then-tell-webhooks";

    public FeedPolicy policy() {
        return FeedPolicy.looking(NAME, Set.of(source), this::react)
                .onlyOf(
                        GuidanceEvents.GuidanceAdopted.class,
                        GuidanceEvents.GuidanceRevised.class,
                        GuidanceEvents.GuidanceRetired.class,
                        GuidanceEvents.GuidanceReviewDue.class,
                        GuidanceEvents.GuidanceReviewed.class);
    }

    private CompletableFuture<List<QueueDelivery>> react(PublishedEvent event) {
        PositionVector position = PositionVector.of(event.source(), event.position());
        GuidanceEvents change = (GuidanceEvents) event.body();
        return webhooks.progress()
                .reach(position, AtLeast.PATIENCE)
                .thenCompose(
                        reached ->
                                reached
                                        ? queued(event, change, position).toFuture()
                                        : CompletableFuture.failedFuture(
                                                new IllegalStateException(
                                                        "the views are not there yet")));
    }

    private Mono<List<QueueDelivery>> queued(
            PublishedEvent event, GuidanceEvents change, PositionVector position) {
        return items.get(change.guidanceId())
                .map(item -> Told.scopes(item, change, position))
                .filter(scopes -> !scopes.isEmpty())
                .flatMap(
                        scopes ->
                                webhooks.all(WebhookRow.active())
                                        .map(all -> commands(all, scopes, event)))
                .defaultIfEmpty(List.of());
    }

    private List<QueueDelivery> commands(
            List<WebhookRow> all, List<Scope> scopes, PublishedEvent event) {
        var change = new Change(event.position(), event.id(), event.type(), event.subject());
        return all.stream()
                .filter(webhook -> webhook.from() < event.position())
                .filter(
                        webhook ->
                                scopes.stream()
                                        .anyMatch(
                                                scope ->
                                                        WebhookPolicies.isToldOf(
                                                                webhook.scope(), scope)))
                .map(webhook -> new QueueDelivery(webhook.id(), change, clock.instant()))
                .toList();
    }
}
