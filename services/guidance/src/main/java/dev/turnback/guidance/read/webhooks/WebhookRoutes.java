package dev.turnback.guidance.read.webhooks;

import dev.turnback.guidance.read.webhooks.WebhookView.State;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** {@code GET /webhooks}, one of them, and its deliveries. */
public record WebhookRoutes(Rows<WebhookRow> webhooks, Rows<DeliveryRow> deliveries) {

    /**
     * @param items the one that was added last first
     * @param nextCursor continues after the last item, null when there are no more
     */
    public record Page(List<WebhookView> items, @Nullable String nextCursor) {}

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/webhooks",
                        Access.STEWARD,
                        Operation.of(
                                        "listWebhooks",
                                        "Who is told of changes of guidance, the last added first.")
                                .query("limit", "at most so many, 1 to 500; 50 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(Page.class),
                        request -> AtLeast.read(request, webhooks.progress(), () -> page(request))),
                Route.get(
                        "/api/v1/webhooks/{id}",
                        Access.STEWARD,
                        Operation.of("getWebhook", "One webhook, without its secret.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(WebhookView.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        webhooks.progress(),
                                        () ->
                                                known(request.pathVariable("id"))
                                                        .map(WebhookView::of))),
                Route.get(
                        "/api/v1/webhooks/{id}/deliveries",
                        Access.STEWARD,
                        Operation.of(
                                        "listWebhookDeliveries",
                                        "What a webhook was told or is to be told, the last"
                                                + " first.")
                                .query("limit", "at most so many, 1 to 500; 50 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(Rows.Page.class),
                        request ->
                                AtLeast.read(
                                        request, webhooks.progress(), () -> delivered(request))));
    }

    private Mono<Page> page(ServerRequest request) {
        return webhooks.page(request, ViewQuery.along("webhooks", "byTime").backwards())
                .map(
                        page ->
                                new Page(
                                        page.items().stream().map(WebhookView::of).toList(),
                                        page.nextCursor()));
    }

    private Mono<Rows.Page<DeliveryRow>> delivered(ServerRequest request) {
        String id = request.pathVariable("id");
        return known(id)
                .flatMap(
                        webhook ->
                                deliveries
                                        .page(request, DeliveryRow.of(id))
                                        .map(
                                                page ->
                                                        webhook.state() == State.ACTIVE
                                                                ? page
                                                                : stopped(page)));
    }

    private static Rows.Page<DeliveryRow> stopped(Rows.Page<DeliveryRow> page) {
        return new Rows.Page<>(
                page.items().stream().map(DeliveryRow::stopped).toList(), page.nextCursor());
    }

    private Mono<WebhookRow> known(String id) {
        return webhooks.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no webhook " + id)));
    }
}
