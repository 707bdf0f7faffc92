package dev.turnback.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.AttemptFinished;
import dev.turnback.contracts.release.ReleaseEvents.AttemptObserved;
import dev.turnback.contracts.release.ReleaseEvents.AttemptStarted;
import dev.turnback.contracts.release.ReleaseEvents.AttemptWithdrawn;
import dev.turnback.contracts.release.ReleaseEvents.HistorySetAside;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseObserved;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.Filters;
import dev.turnback.insight.metrics.MetricAnswer;
import dev.turnback.insight.metrics.MetricsQuery;
import dev.turnback.insight.metrics.Overview;
import dev.turnback.insight.metrics.RollbackSuccess;
import dev.turnback.insight.metrics.Stamp;
import dev.turnback.insight.metrics.TimeToContain;
import dev.turnback.kernel.PositionVector;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** An overview and the figures that it gathers never say different things. */
class OverviewLawsTest {

    private static final Instant BEGIN = Instant.parse("2025-01-06T00:00:00Z");
    private static final SourceRef GIT = new SourceRef(SourceRef.Kind.GIT, "shop", "4f1c");
    private static final List<ChangeKind> KINDS = List.of(ChangeKind.values());
    private static final int OBSERVATIONS = 60;

    private final FactBook book = new FactBook();
    private Random random = new Random(0);
    private long position;

    @Property(tries = 150)
    @Label("whatever is observed, seen anew, set aside, started, finished or withdrawn")
    void equal(@ForAll long seed) {
        random = new Random(seed);
        int days = 1 + random.nextInt(random.nextBoolean() ? 30 : 3_000);
        for (int i = random.nextInt(400); i > 0; i--) {
            book.apply(Examples.event(++position, event(days)));
        }
        for (int i = 0; i < 10; i++) {
            check(query(days));
        }
    }

    private ReleaseEvents event(int days) {
        String id = String.valueOf(random.nextInt(OBSERVATIONS));
        return switch (random.nextInt(9)) {
            case 0 ->
                    new HistorySetAside(
                            "obs_" + id,
                            component(),
                            SetAsideReason.REAPPLIES,
                            time(days),
                            kinds(),
                            GIT);
            case 1 ->
                    new ReleaseObserved(
                            "rel_" + id, component(), "2", "1", time(days), kinds(), GIT, Set.of());
            case 2 ->
                    new AttemptStarted(
                            "att_live" + id,
                            "rel_live" + id,
                            component(),
                            "3",
                            "2",
                            Extent.FULL,
                            kinds(),
                            time(days),
                            time(days));
            case 3 -> new AttemptFinished("att_live" + id, "rel_live" + id, "2", time(days));
            case 4 -> {
                String which = random.nextBoolean() ? "live" + id : id;
                yield new AttemptWithdrawn("att_" + which, "rel_" + which, component(), time(days));
            }
            default -> observed("att_" + id, days);
        };
    }

    private AttemptObserved observed(String id, int days) {
        Instant exposed = time(days);
        Instant landed = exposed.plusMillis(random.nextInt(20_000_000) - 300_000);
        return new AttemptObserved(
                id,
                component(),
                "2",
                random.nextInt(8) == 0 ? "0" : "1",
                "1",
                random.nextInt(12) == 0 ? null : exposed,
                random.nextInt(8) == 0 ? null : landed,
                Extent.FULL,
                kinds(),
                random.nextInt(3) > 0
                        ? List.of()
                        : List.of(
                                new FollowUp(
                                        FollowUp.Kind.REAPPLIED,
                                        landed.plusSeconds(random.nextInt(7_000)),
                                        "77aa")),
                landed.plusSeconds(random.nextInt(20_000)),
                GIT,
                Set.of());
    }

    private String component() {
        return "component-" + random.nextInt(4);
    }

    private List<ChangeKind> kinds() {
        int kind = random.nextInt(KINDS.size() + 1);
        return kind == 0 ? List.of() : List.of(KINDS.get(kind - 1));
    }

    private Instant time(int days) {
        return random.nextInt(5) == 0
                ? BEGIN.plus(random.nextInt(days), ChronoUnit.DAYS)
                : BEGIN.plusMillis(random.nextLong(days * 86_400_000L));
    }

    private MetricsQuery query(int days) {
        Instant from = time(days);
        return new MetricsQuery(
                Basis.OBSERVED,
                random.nextBoolean() ? null : from,
                random.nextBoolean() ? null : from.plusMillis(1 + random.nextLong(40_000_000_000L)),
                random.nextBoolean() ? null : component(),
                random.nextBoolean() ? null : KINDS.get(random.nextInt(KINDS.size())),
                Filters.NONE);
    }

    private void check(MetricsQuery query) {
        Knowledge now = Knowledge.at(PositionVector.of("release", position));
        var stamp = new Stamp(null, false, now.position().toString(), "/facts");
        MetricAnswer.RollbackSuccess success = RollbackSuccess.answer(book, now, query, stamp);
        MetricAnswer.TimeToContain time = TimeToContain.answer(book, now, query, stamp);
        Overview overview =
                Overview.answer(book.columns().read(), query, stamp.position(), "/facts");
        assertThat(overview.success()).isEqualTo(successOf(success));
        assertThat(overview.time()).isEqualTo(timeOf(time));
        assertThat(overview.byChangeKind())
                .isEqualTo(
                        success.byChangeKind().stream()
                                .map(
                                        each ->
                                                new Overview.KindShare(
                                                        each.changeKind(),
                                                        each.n(),
                                                        each.succeeded(),
                                                        each.unknown(),
                                                        each.value(),
                                                        each.interval()))
                                .toList());
        assertThat(overview.byComponent())
                .isEqualTo(
                        success.byComponent().stream()
                                .map(
                                        each ->
                                                new Overview.ComponentShare(
                                                        each.component(),
                                                        each.n(),
                                                        each.succeeded(),
                                                        each.unknown(),
                                                        each.value(),
                                                        each.interval()))
                                .toList());
        assertThat(overview.components()).isEqualTo(success.byComponent().size());
        assertThat(overview.byPeriod()).isEqualTo(success.byPeriod());
    }

    private static Overview.Success successOf(MetricAnswer.RollbackSuccess figure) {
        return new Overview.Success(
                figure.formulaVersion(),
                figure.n(),
                figure.succeeded(),
                figure.unknown(),
                figure.unknownShare(),
                figure.value(),
                figure.interval(),
                figure.outcomes().stream()
                        .collect(Collectors.toMap(o -> o.outcome().name(), o -> (long) o.count())));
    }

    private static Overview.Time timeOf(MetricAnswer.TimeToContain figure) {
        return new Overview.Time(
                figure.formulaVersion(),
                figure.n(),
                figure.unknown(),
                figure.unknownShare(),
                figure.censored(),
                figure.method().split("; ", -1)[1],
                figure.p50(),
                figure.p75(),
                figure.p90());
    }
}
