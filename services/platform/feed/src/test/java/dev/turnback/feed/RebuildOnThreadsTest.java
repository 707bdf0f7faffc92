package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Real threads, as services run them. */
class RebuildOnThreadsTest extends RunnerFixture {

    private static final RunnerSettings QUICK =
            new RunnerSettings(
                    10,
                    Duration.ofMillis(5),
                    3,
                    20,
                    Duration.ofMillis(1),
                    Duration.ofMillis(10),
                    Duration.ofSeconds(10));

    private static RebuildProgress last(ProjectionRunner runner, boolean check) {
        Operations.View view = runner.operations().views().getFirst();
        return (check ? view.check() : view.rebuild()).orElseThrow();
    }

    @Test
    void rebuilds_and_checks_end_while_events_arrive_and_are_waited_for() throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
                ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
                var runner =
                        new ProjectionRunner(
                                feed(executor),
                                views,
                                List.of(new FeedProjection("texts", "words", this::fold)),
                                QUICK,
                                executor,
                                timer,
                                InstantSource.system())) {
            int appended = 0;
            for (int round = 0; round < 12; round++) {
                boolean check = round % 2 == 0;
                (check ? runner.check("texts") : runner.rebuild("texts")).get(10, TimeUnit.SECONDS);
                do {
                    log.append("k" + appended % 17 + ":" + appended);
                    appended++;
                    assertThat(
                                    runner.reach(words(appended), Duration.ofSeconds(10))
                                            .get(20, TimeUnit.SECONDS))
                            .isTrue();
                } while (last(runner, check).goesOn() && appended < 100_000);
                assertThat(last(runner, check).state()).isEqualTo(RebuildProgress.State.EQUAL);
            }
        }
        assertThat(digest()).isEqualTo(digestOfLog());
    }
}
