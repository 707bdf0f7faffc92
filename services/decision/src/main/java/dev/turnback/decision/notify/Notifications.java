package dev.turnback.decision.notify;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Whom people are told through, if anybody. */
public final class Notifications implements AutoCloseable {

    private final @Nullable SlackWebhook webhook;
    private final Wording wording;

    private Notifications(@Nullable SlackWebhook webhook, Wording wording) {
        this.webhook = webhook;
        this.wording = wording;
    }

    /**
     * @param address an incoming webhook as Slack has them; null tells nobody
     * @param pages where people find the pages; null for no links
     */
    public static Notifications at(
            @Nullable URI address, @Nullable String pages, Executor executor) {
        return new Notifications(
                address == null ? null : new SlackWebhook(address, executor), new Wording(pages));
    }

    /** Asks once; empty when nobody is to be told. */
    public Optional<Channel> once() {
        return Optional.ofNullable(webhook);
    }

    /** Asks again for a while when nobody answers; empty when nobody is to be told. */
    public Optional<Channel> persistent(ScheduledExecutorService timer) {
        return once().map(channel -> new Persistent(channel, timer));
    }

    public Wording wording() {
        return wording;
    }

    @Override
    public void close() {
        if (webhook != null) {
            webhook.close();
        }
    }
}
