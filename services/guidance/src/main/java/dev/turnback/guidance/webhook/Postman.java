package dev.turnback.guidance.webhook;

import dev.turnback.feed.CommandDispatcher;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.guidance.domain.webhook.Result;
import dev.turnback.guidance.domain.webhook.Result.NotTaken;
import dev.turnback.guidance.domain.webhook.WebhookCommand.RecordTry;
import dev.turnback.guidance.read.webhooks.DeliveryRow;
import dev.turnback.guidance.read.webhooks.WebhookRow;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.service.ServiceCore;
import dev.turnback.service.outbound.Names;
import dev.turnback.storage.Lease;
import dev.turnback.storage.Leases;
import dev.turnback.web.AtLeast;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells webhooks what waits for them. Of each webhook the first that waits is sent, and what came
 * of it is recorded before anything else is sent there; one webhook does not wait for another. What
 * waits and when it is due is in the log, so that a restart goes on where it was: what was sent and
 * not recorded is sent again, with the same id. Of several processes only the holder of the lease
 * sends.
 */
public final class Postman implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final String LEASE = "guidance-webhooks";

    /** Longer than a try takes. */
    private static final Duration TERM = Duration.ofMinutes(1);

    /** How often it is looked for what is due. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private final ServiceCore core;
    private final Rows<WebhookRow> webhooks;
    private final Rows<DeliveryRow> deliveries;
    private final EventFeed feed;
    private final SigningSecrets secrets;
    private final Sender sender;
    private final CommandDispatcher commands;
    private final Leases leases;
    private final Machinery machinery;
    private final String holder;
    private final Map<String, CompletableFuture<?>> onTheWay = new ConcurrentHashMap<>();
    private @Nullable Lease lease;
    private @Nullable Future<?> alarm;
    private boolean closed;

    /**
     * Starts at once.
     *
     * @param feed has this service's own log as a source
     * @param leases shared by all who run this service on this log
     */
    public Postman(
            ServiceCore core,
            Rows<WebhookRow> webhooks,
            Rows<DeliveryRow> deliveries,
            EventFeed feed,
            SigningSecrets secrets,
            WebhookSettings settings,
            Leases leases,
            Machinery machinery) {
        this.core = core;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.feed = feed;
        this.secrets = secrets;
        this.leases = leases;
        this.machinery = machinery;
        commands = core.commands();
        holder = machinery.ids().next("run");
        sender =
                new Sender(
                        settings,
                        Names.OF_THIS_MACHINE,
                        Sender.PATIENCE,
                        machinery.clock(),
                        machinery.executor());
        sleep();
    }

    private synchronized void sleep() {
        if (!closed) {
            alarm =
                    machinery
                            .timer()
                            .schedule(
                                    () -> machinery.executor().execute(this::look),
                                    POLL.toMillis(),
                                    TimeUnit.MILLISECONDS);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void look() {
        var _ =
                waiting()
                        .flatMap(due -> due.isEmpty() ? Mono.empty() : Mono.fromFuture(granted()))
                        .filter(may -> may)
                        .flatMap(_ -> begun())
                        .toFuture()
                        .whenComplete(
                                (_, failure) -> {
                                    if (failure != null && !isClosed()) {
                                        LOG.warn("webhooks are looked for again", failure);
                                    }
                                    sleep();
                                });
    }

    /** For whom something waits that is not on its way. */
    private Mono<List<WebhookRow>> waiting() {
        return webhooks.all(WebhookRow.active())
                .map(
                        all ->
                                all.stream()
                                        .filter(one -> one.counts().waiting() > 0)
                                        .filter(one -> !onTheWay.containsKey(one.id()))
                                        .toList());
    }

    private CompletableFuture<Boolean> granted() {
        return leases.acquire(LEASE, holder, machinery.clock().instant(), TERM)
                .thenApply(this::hold);
    }

    private synchronized boolean hold(Optional<Lease> granted) {
        lease = granted.orElse(null);
        return granted.isPresent() && !closed;
    }

    /** With all that is recorded, lest something is sent again. */
    private Mono<Boolean> begun() {
        PositionVector all = PositionVector.of(core.name(), core.log().head());
        return Mono.fromFuture(() -> core.views().reach(all, AtLeast.PATIENCE))
                .filter(reached -> reached)
                .flatMap(_ -> waiting())
                .flatMapMany(Flux::fromIterable)
                .concatMap(
                        webhook ->
                                deliveries
                                        .find(DeliveryRow.firstOf(webhook.id()))
                                        .flatMapIterable(Rows.Page::items)
                                        .filter(this::isDue)
                                        .doOnNext(delivery -> begin(webhook, delivery)))
                .then(Mono.just(true));
    }

    private boolean isDue(DeliveryRow delivery) {
        Instant due = delivery.nextAt();
        return due != null && !due.isAfter(machinery.clock().instant());
    }

    private synchronized void begin(WebhookRow webhook, DeliveryRow delivery) {
        if (closed) {
            return;
        }
        var done = new CompletableFuture<Boolean>();
        onTheWay.put(webhook.id(), done);
        var _ =
                delivered(webhook, delivery)
                        .whenComplete(
                                (_, failure) -> {
                                    if (failure != null) {
                                        LOG.warn("a webhook is told again", failure);
                                    }
                                    onTheWay.remove(webhook.id());
                                    done.complete(true);
                                });
    }

    private CompletableFuture<CommandDispatcher.Receipt> delivered(
            WebhookRow webhook, DeliveryRow delivery) {
        int tries = delivery.tries() + 1;
        String key = "webhook/%s/%d/%d".formatted(webhook.id(), delivery.number(), tries);
        return event(delivery)
                .thenCompose(event -> sent(webhook, event))
                .thenCompose(
                        result ->
                                commands.send(
                                        new CommandDispatcher.Order(
                                                new RecordTry(
                                                        webhook.id(),
                                                        delivery.number(),
                                                        tries,
                                                        result,
                                                        machinery.clock().instant()),
                                                key,
                                                null,
                                                delivery.change().eventId())));
    }

    private CompletableFuture<PublishedEvent> event(DeliveryRow delivery) {
        long position = delivery.change().position();
        return feed.read(core.name(), position - 1, 1).thenApply(page -> page.events().getFirst());
    }

    private CompletableFuture<Result> sent(WebhookRow webhook, PublishedEvent event) {
        String secretId = webhook.secretId();
        return (secretId == null
                        ? CompletableFuture.completedFuture(Optional.<String>empty())
                        : secrets.known(secretId))
                .thenCompose(
                        secret ->
                                secret.isPresent()
                                        ? sender.send(webhook.address(), secret.get(), event)
                                        : CompletableFuture.completedFuture(
                                                new NotTaken(
                                                        "its secret is not in the directory:"
                                                                + " change it")));
    }

    /** Waits for what is on its way, which would be sent again otherwise. */
    @Override
    public void close() {
        Lease held;
        synchronized (this) {
            closed = true;
            held = lease;
            if (alarm != null) {
                alarm.cancel(false);
            }
        }
        CompletableFuture.allOf(onTheWay.values().toArray(CompletableFuture[]::new))
                .completeOnTimeout(
                        null, Sender.PATIENCE.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS)
                .thenCompose(
                        _ ->
                                held == null
                                        ? CompletableFuture.completedFuture(null)
                                        : leases.release(held))
                .exceptionally(_ -> null)
                .join();
    }
}
