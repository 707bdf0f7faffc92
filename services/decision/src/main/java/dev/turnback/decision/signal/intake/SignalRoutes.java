package dev.turnback.decision.signal.intake;

import dev.turnback.alerts.Item;
import dev.turnback.alerts.Limits;
import dev.turnback.alerts.Reading;
import dev.turnback.alerts.SampleLines;
import dev.turnback.alerts.Webhooks;
import dev.turnback.decision.signal.intake.SignalIntake.Incoming;
import dev.turnback.decision.signal.kept.SignalStream;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.Payload;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Access;
import dev.turnback.web.Bodies;
import dev.turnback.web.Caller;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Where monitoring tells what it sees, and what was told. */
public final class SignalRoutes {

    private static final int STANDARD_LIMIT = 50;
    private static final int MOST = 500;
    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);
    private static final List<MediaType> LINES =
            List.of(
                    MediaType.APPLICATION_NDJSON,
                    MediaType.valueOf("application/ndjson"),
                    MediaType.APPLICATION_JSON);

    private final Deliveries deliveries;
    private final SignalIntake intake;
    private final InstantSource clock;

    /**
     * @param advanced is told whenever the stream has grown
     */
    public SignalRoutes(BlobLog blobs, ViewStore views, InstantSource clock, Runnable advanced) {
        this.clock = clock;
        deliveries = new Deliveries(blobs, views);
        intake = new SignalIntake(deliveries, new SignalStream(blobs), advanced);
    }

    /**
     * @param items the latest first
     * @param nextCursor continues after the last item, null when there are no more
     */
    public record Page(List<DeliveryRow> items, @Nullable String nextCursor) {}

    /** What was delivered, for whoever sweeps it. */
    public Deliveries deliveries() {
        return deliveries;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                        "/api/v1/signals",
                        Access.SIGNAL,
                        Operation.of(
                                        "sendSamples",
                                        "Takes samples, one JSON object a line; they are kept"
                                                + " before it answers.")
                                .takesText(MediaType.APPLICATION_NDJSON_VALUE)
                                .answers(DeliveryRow.class)
                                .asOftenAsYouLike(),
                        request ->
                                take(
                                        request,
                                        Limits.SAMPLE_BYTES,
                                        LINES,
                                        (body, _) -> SampleLines.read(body))),
                webhook("alertmanager", "sendAlertmanager", "Takes a webhook of Alertmanager."),
                webhook("grafana", "sendGrafana", "Takes a webhook of Grafana."),
                Route.get(
                        "/api/v1/signals/deliveries",
                        Access.READ,
                        Operation.of("listSignalDeliveries", "What was delivered, latest first.")
                                .query("limit", "at most so many, 1 to 500; 50 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .answers(Page.class),
                        this::list));
    }

    /** What is in it is its sender's to describe. */
    private Route webhook(String sender, String id, String summary) {
        return Route.post(
                "/api/v1/signals/" + sender,
                Access.SIGNAL,
                Operation.of(id, summary).answers(DeliveryRow.class).asOftenAsYouLike(),
                request ->
                        take(
                                request,
                                Limits.BYTES,
                                JSON,
                                (body, at) -> List.of(Webhooks.read(body, at))));
    }

    private Mono<ServerResponse> take(
            ServerRequest request,
            int maxBytes,
            List<MediaType> types,
            BiFunction<byte[], Instant, List<Reading>> reader) {
        return Bodies.bytes(request, maxBytes, types)
                .zipWith(Caller.of(request).map(Caller::actor).defaultIfEmpty("unknown"))
                .flatMap(
                        sent -> {
                            Instant at = clock.instant();
                            var incoming =
                                    new Incoming(
                                            Payload.of(sent.getT1()),
                                            contentType(request),
                                            sent.getT2(),
                                            at);
                            return keep(
                                    incoming,
                                    SignalDelivery.of(reader.apply(sent.getT1(), at), at));
                        });
    }

    private static String contentType(ServerRequest request) {
        return request.headers().contentType().map(MediaType::toString).orElse("");
    }

    private Mono<ServerResponse> keep(Incoming incoming, SignalDelivery delivery) {
        return Mono.fromFuture(() -> intake.take(incoming, delivery))
                .flatMap(
                        row ->
                                delivery.isRefused()
                                        ? Mono.error(refusal(delivery, row))
                                        : ServerResponse.accepted().bodyValue(row));
    }

    /** Nothing of it could be read: the first reason is told as that of the whole. */
    private static Problem refusal(SignalDelivery delivery, DeliveryRow row) {
        Item first = delivery.firstRefused();
        String place = first == null ? "" : first.place();
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "malformed",
                first == null ? "there is nothing in it" : first.said(),
                Map.of("field", place, "delivery", row.id(), "items", row.items()));
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        ViewQuery query =
                Deliveries.latest()
                        .limit(Params.limit(request, STANDARD_LIMIT, MOST))
                        .after(Params.text(request, "cursor"));
        return Mono.fromFuture(() -> deliveries.page(query))
                .onErrorMap(
                        IllegalArgumentException.class,
                        e ->
                                Problem.badField(
                                        "cursor", "expected the nextCursor of an earlier answer"))
                .map(
                        page ->
                                new Page(
                                        page.rows().stream().map(Deliveries::row).toList(),
                                        page.next().orElse(null)))
                .flatMap(ServerResponse.ok()::bodyValue);
    }
}
