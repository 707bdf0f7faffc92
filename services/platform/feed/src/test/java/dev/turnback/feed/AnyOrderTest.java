package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.InMemoryViewStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * However the logs interleave, however batches are cut and however often they are delivered: the
 * view is the same.
 */
class AnyOrderTest {

    private static final int SEEDS = 1_000;
    private static final List<ViewDefinition> VIEWS = List.of(ViewDefinition.named("joined", 1));
    private static final List<String> SOURCES = List.of("release", "incident", "decision");

    /** A feed of three logs; rows are joined of parts that are written from one log each. */
    private static Map<String, List<PublishedEvent>> recorded() {
        var random = new Random(7);
        var logs = new HashMap<String, List<PublishedEvent>>();
        for (String source : SOURCES) {
            var events = new ArrayList<PublishedEvent>();
            long position = 0;
            while (events.size() < 60) {
                position += 1 + random.nextInt(3);
                String subject = "row" + random.nextInt(8);
                String body = random.nextInt(9) == 0 ? "end" : source + position;
                events.add(
                        new PublishedEvent(
                                source,
                                position,
                                "e" + position,
                                "word.v1",
                                subject,
                                FakeLog.AT,
                                FakeLog.AT,
                                null,
                                null,
                                body));
            }
            logs.put(source, events);
        }
        return logs;
    }

    private static RowFold<String> fold(ViewStore views, String source) {
        return new RowFold<>(
                views,
                "joined",
                source,
                event -> Optional.of(event.subject() + "/" + event.source()),
                (row, event) ->
                        event.body().equals("end")
                                ? null
                                : (row == null ? "" : row + " ") + event.body(),
                RunnerFixture.PLAIN);
    }

    private static String inOrder(Map<String, List<PublishedEvent>> logs) {
        var views = new InMemoryViewStore(VIEWS);
        logs.forEach((source, events) -> fold(views, source).apply(events, 1_000).join());
        return views.digest("joined").join();
    }

    private static String shuffled(Map<String, List<PublishedEvent>> logs, long seed) {
        var random = new Random(seed);
        var views = new InMemoryViewStore(VIEWS);
        var done = new HashMap<String, Integer>();
        while (done.values().stream().filter(at -> at == 60).count() < SOURCES.size()) {
            String source = SOURCES.get(random.nextInt(SOURCES.size()));
            List<PublishedEvent> events = logs.getOrDefault(source, List.of());
            int at = done.getOrDefault(source, 0);
            int from = random.nextInt(3) == 0 ? random.nextInt(at + 1) : at;
            int to = Math.min(events.size(), from + 1 + random.nextInt(12));
            fold(views, source)
                    .apply(events.subList(from, to), to == 0 ? 0 : events.get(to - 1).position())
                    .join();
            done.put(source, Math.max(at, to));
        }
        return views.digest("joined").join();
    }

    @Test
    void a_thousand_permutations_give_the_same_digest() {
        Map<String, List<PublishedEvent>> logs = recorded();
        String expected = inOrder(logs);
        for (long seed = 1; seed <= SEEDS; seed++) {
            assertThat(shuffled(logs, seed)).as("seed %d", seed).isEqualTo(expected);
        }
    }
}
