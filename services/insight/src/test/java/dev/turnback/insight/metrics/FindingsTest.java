package dev.turnback.insight.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.contracts.release.ReleaseEvents.AttemptObserved;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.kernel.PositionVector;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final MetricsQuery QUERY = MetricsQuery.of(Basis.OBSERVED);

    @Test
    @DisplayName("a rate whose change has an interval beyond zero is called, with the interval")
    void higher() {
        assertThat(success(80, i -> i >= 40 || i % 2 == 0))
                .contains("Since 9 February 2025 the rate is higher, by 33 points to 65 points")
                .contains("would rarely show");
    }

    @Test
    @DisplayName("a rate whose change may be nothing is not called")
    void noTrend() {
        assertThat(success(80, i -> i % 2 == 0)).contains("No trend can be called");
    }

    @Test
    @DisplayName("with fewer than twenty a side there is not enough data")
    void tooFew() {
        assertThat(success(38, i -> i >= 19)).contains("Not enough data to call a trend");
        assertThat(time(38, i -> 100)).contains("Not enough data to call a trend");
    }

    @Test
    @DisplayName("a time is called sooner only when the intervals of both halves part")
    void sooner() {
        assertThat(time(80, i -> (i < 40 ? 10_000 : 100) + i % 2))
                .contains("half landed sooner than before")
                .contains("Limits redrawn on 10 February 2025 after a run of 8");
        assertThat(time(80, i -> 1_000 + (i * 37) % 80 * 50)).contains("No trend can be called");
    }

    private static String success(int n, IntPredicate succeeded) {
        FactBook book = book(n, i -> 1_000, succeeded);
        return RollbackSuccess.answer(book, knowledge(n), QUERY, stamp()).finding();
    }

    private static String time(int n, IntUnaryOperator seconds) {
        FactBook book = book(n, seconds, i -> true);
        return TimeToContain.answer(book, knowledge(n), QUERY, stamp()).finding();
    }

    /** One rollback a day. */
    private static FactBook book(int n, IntUnaryOperator seconds, IntPredicate succeeded) {
        var book = new FactBook();
        for (int i = 0; i < n; i++) {
            Instant landed = START.plusSeconds(86_400L * i);
            var followUps =
                    succeeded.test(i)
                            ? List.<FollowUp>of()
                            : List.of(
                                    new FollowUp(
                                            FollowUp.Kind.HOTFIXED, landed.plusSeconds(60), "x"));
            var body =
                    new AttemptObserved(
                            "att_%03d".formatted(i),
                            "shop",
                            "2",
                            "1",
                            "1",
                            landed.minusSeconds(seconds.applyAsInt(i)),
                            landed,
                            Extent.FULL,
                            List.of(ChangeKind.CODE),
                            followUps,
                            START.plusSeconds(86_400L * 1_000),
                            new SourceRef(SourceRef.Kind.CSV, "f", "row " + i),
                            Set.of());
            book.apply(
                    new PublishedEvent(
                            "release", i + 1, "e" + i, "t", "s", landed, landed, null, null, body));
        }
        return book;
    }

    private static Knowledge knowledge(int n) {
        return Knowledge.at(PositionVector.of("release", n));
    }

    private static Stamp stamp() {
        return new Stamp(null, false, "release:1", "/facts");
    }
}
