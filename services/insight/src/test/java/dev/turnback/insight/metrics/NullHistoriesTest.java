package dev.turnback.insight.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.contracts.release.ReleaseEvents.AttemptObserved;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.kernel.PositionVector;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Histories in which nothing changes and nothing differs: whatever a figure claims of one of them
 * is wrong, and at most one in twenty may be told anything.
 */
@Tag("slow")
class NullHistoriesTest {

    private static final int HISTORIES = 1_000;
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final MetricsQuery QUERY =
            new MetricsQuery(Basis.OBSERVED, null, null, null, null, Filters.NONE);

    /** All words in which a finding claims that something is otherwise than something else. */
    private static final Pattern CLAIM =
            Pattern.compile("is higher|is lower|sooner than before|later than before| differs: ");

    @Test
    @DisplayName("at most 5 % of 1,000 are told that a success rate changed or differs")
    void successRates() {
        assertThat(
                        claimed(
                                "rollback success",
                                (book, knowledge) ->
                                        RollbackSuccess.answer(book, knowledge, QUERY, stamp())
                                                .finding()))
                .isLessThanOrEqualTo(HISTORIES / 20);
    }

    @Test
    @DisplayName("at most 5 % of 1,000 are told that a time changed or differs")
    void times() {
        assertThat(
                        claimed(
                                "time to roll back",
                                (book, knowledge) ->
                                        TimeToContain.answer(book, knowledge, QUERY, stamp())
                                                .finding()))
                .isLessThanOrEqualTo(HISTORIES / 20);
    }

    @Test
    @DisplayName("a history that does change is told so, more often than not")
    void planted() {
        int found = 0;
        for (int seed = 0; seed < 100; seed++) {
            FactBook book = history(new Random(seed), share -> share < 0.5 ? 0.55 : 0.9);
            String finding =
                    RollbackSuccess.answer(book, knowledge(book), QUERY, stamp()).finding();
            if (finding.contains("the rate is higher")) {
                found++;
            }
        }
        System.out.println(
                "a rise from 55 to 90 % with about 70 a side: found in " + found + " of 100");
        assertThat(found).isGreaterThan(80);
    }

    private interface Finding {
        String of(FactBook book, Knowledge knowledge);
    }

    private static int claimed(String what, Finding finding) {
        int claims = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            FactBook book = history(new Random(20_261_129L + seed), _ -> 0.75);
            if (CLAIM.matcher(finding.of(book, knowledge(book))).find()) {
                claims++;
            }
        }
        System.out.printf("%s: %d of %d null histories claim anything%n", what, claims, HISTORIES);
        return claims;
    }

    private static Stamp stamp() {
        return new Stamp(START, false, "release:1", "/facts");
    }

    private static Knowledge knowledge(FactBook book) {
        return Knowledge.at(PositionVector.of("release", book.attempts().size()));
    }

    /**
     * Two years of 140 rollbacks of four components and three kinds of change.
     *
     * @param succeeded how likely one succeeds, by where in the history it lies, from 0 to 1
     */
    private static FactBook history(Random random, Function<Double, Double> succeeded) {
        var book = new FactBook();
        int n = 140;
        for (int i = 0; i < n; i++) {
            Instant exposed = START.plus(Duration.ofHours(i * 125L + random.nextInt(100)));
            double chance = succeeded.apply((double) i / n);
            book.apply(
                    attempt(
                            i + 1L,
                            exposed,
                            Math.round(Math.exp(8 + 1.3 * random.nextGaussian())),
                            random.nextDouble() < chance,
                            "component-" + random.nextInt(4),
                            List.of(ChangeKind.CODE, ChangeKind.CONFIG, ChangeKind.SCHEMA)
                                    .get(random.nextInt(3))));
        }
        return book;
    }

    private static PublishedEvent attempt(
            long position,
            Instant exposed,
            long seconds,
            boolean succeeded,
            String component,
            ChangeKind kind) {
        Instant landed = exposed.plusSeconds(seconds);
        var body =
                new AttemptObserved(
                        "att_" + position,
                        component,
                        "2.0",
                        "1.9",
                        "1.9",
                        exposed,
                        landed,
                        Extent.FULL,
                        List.of(kind),
                        succeeded
                                ? List.of()
                                : List.of(
                                        new FollowUp(
                                                FollowUp.Kind.REAPPLIED,
                                                landed.plusSeconds(600),
                                                "77aa")),
                        START.plus(Duration.ofDays(1_000)),
                        new SourceRef(SourceRef.Kind.GIT, "shop", "4f1c"),
                        Set.of());
        return new PublishedEvent(
                "release",
                position,
                "evt_" + position,
                PublishedTypes.type(body.getClass()),
                body.subject(),
                exposed,
                START,
                null,
                null,
                body);
    }
}
