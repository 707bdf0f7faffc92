package dev.turnback.gateway.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

/** A viewer that takes everything at once, or nothing until it is told to. */
final class Watcher extends BaseSubscriber<byte[]> {
    private static final Pattern POSITION =
            Pattern.compile("\"source\":\"([a-z]+)\",\"position\":(\\d+)");
    private static final Pattern ID = Pattern.compile("(?m)^id: (.*)$");

    private final boolean takes;
    private final int more;
    private final List<byte[]> chunks = new ArrayList<>();
    private @Nullable Throwable cutBy;

    Watcher(boolean takes) {
        this(takes, 0);
    }

    /**
     * @param more how many it asks for, once, while it is sent as many
     */
    Watcher(boolean takes, int more) {
        this.takes = takes;
        this.more = more;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        if (takes) {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    protected void hookOnNext(byte[] chunk) {
        chunks.add(chunk);
        if (chunks.size() == more) {
            request(more);
        }
    }

    @Override
    protected void hookOnError(Throwable failure) {
        cutBy = failure;
    }

    List<byte[]> chunks() {
        return chunks;
    }

    @Nullable Throwable cutBy() {
        return cutBy;
    }

    String text() {
        var text = new StringBuilder();
        chunks.forEach(chunk -> text.append(new String(chunk, StandardCharsets.UTF_8)));
        return text.toString();
    }

    /** {@code incident:7} for each event it was sent, in order. */
    List<String> events() {
        var events = new ArrayList<String>();
        Matcher found = POSITION.matcher(text());
        while (found.find()) {
            events.add(found.group(1) + ":" + found.group(2));
        }
        return events;
    }

    /** The ids of all that it was sent, in order. */
    List<String> ids() {
        var ids = new ArrayList<String>();
        Matcher found = ID.matcher(text());
        while (found.find()) {
            ids.add(found.group(1));
        }
        return ids;
    }

    /** The last id it was sent, empty when it was sent nothing. */
    String lastId() {
        List<String> ids = ids();
        return ids.isEmpty() ? "" : ids.getLast();
    }
}
