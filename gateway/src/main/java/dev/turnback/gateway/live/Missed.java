package dev.turnback.gateway.live;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.kernel.PositionVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a viewer missed and nobody remembers: read from the feed again, one source after the other
 * and a page at a time, as the viewer takes it.
 *
 * @param until what is told up to; what came later is remembered
 */
record Missed(
        EventFeed feed,
        Chunks chunks,
        Executor executor,
        Viewer viewer,
        String topic,
        PositionVector until) {

    private static final Logger LOG = LoggerFactory.getLogger(Missed.class);
    private static final int PAGE = 500;

    static long count(PositionVector seen, PositionVector until) {
        return until.positions().entrySet().stream()
                .mapToLong(each -> Math.max(0, each.getValue() - seen.of(each.getKey())))
                .sum();
    }

    void tell(PositionVector seen) {
        tell(new TreeMap<>(seen.positions()));
    }

    private void tell(Map<String, Long> seen) {
        String behind =
                until.positions().entrySet().stream()
                        .filter(each -> seen.getOrDefault(each.getKey(), 0L) < each.getValue())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .findFirst()
                        .orElse(null);
        if (behind == null) {
            viewer.caughtUp();
            return;
        }
        long from = seen.getOrDefault(behind, 0L);
        long left = until.of(behind) - from;
        var _ =
                feed.read(behind, from, (int) Math.min(PAGE, left))
                        .thenAcceptAsync(page -> tell(behind, page, seen), executor)
                        .whenComplete(
                                (_, failure) -> {
                                    if (failure != null) {
                                        LOG.warn("a viewer cannot be told what it missed", failure);
                                        viewer.end();
                                    }
                                });
    }

    private void tell(String source, EventFeed.Page page, Map<String, Long> seen) {
        List<byte[]> missed = new ArrayList<>();
        for (PublishedEvent event : page.events()) {
            if (event.position() <= until.of(source) && Topics.of(event).contains(topic)) {
                seen.put(source, event.position());
                missed.add(chunks.change(event, new PositionVector(seen)));
            }
        }
        seen.put(source, Math.min(page.upTo(), until.of(source)));
        viewer.tellAgain(missed, () -> tell(seen));
    }
}
