package dev.turnback.insight;

import static dev.turnback.insight.DecisionExamples.course;
import static dev.turnback.insight.DecisionExamples.followed;
import static dev.turnback.insight.DecisionExamples.judged;
import static dev.turnback.insight.DecisionExamples.judging;
import static dev.turnback.insight.DecisionExamples.minute;
import static dev.turnback.insight.DecisionExamples.opened;
import static dev.turnback.insight.DecisionExamples.withoutRule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.Scope;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.decision.AttemptEvents;
import dev.turnback.contracts.decision.AttemptEvents.AttemptTakenBack;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.ObligationEvents.ObligationConnected;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRecrossed;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRetracted;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceAdopted;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceProposed;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCancelled;
import dev.turnback.contracts.incident.IncidentEvents.IncidentContained;
import dev.turnback.contracts.incident.IncidentEvents.IncidentReopened;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsMerged;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsSplit;
import dev.turnback.contracts.incident.IncidentEvents.SeverityChanged;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.Drills;
import dev.turnback.insight.metrics.Effects;
import dev.turnback.insight.metrics.Hesitation;
import dev.turnback.insight.metrics.HesitationAnswer;
import dev.turnback.insight.metrics.Rehearsing;
import dev.turnback.insight.metrics.RollbackSuccess;
import dev.turnback.insight.metrics.Stamp;
import dev.turnback.insight.metrics.TimeToContain;
import dev.turnback.kernel.PositionVector;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of the four figures whatever three logs tell, and in whichever order. */
class LiveFiguresLawsTest {

    /** All four figures, and what came after guidance. */
    private static List<Object> figures(FactBook book, Knowledge knowledge) {
        Instant asOf =
                knowledge.asOf().equals(Instant.MAX)
                        ? book.lastRecorded(knowledge.position())
                        : knowledge.asOf();
        var stamp = new Stamp(asOf, false, knowledge.position().toString(), "/facts");
        return List.of(
                Hesitation.answer(book, knowledge, World.live(), stamp),
                RollbackSuccess.answer(book, knowledge, World.live(), stamp),
                TimeToContain.answer(book, knowledge, World.live(), stamp),
                Rehearsing.coverage(book, knowledge, minute(2_000), World.live(), stamp),
                Effects.ofAll(book, knowledge, Basis.VERIFIED, Drills.EXCLUDE, stamp));
    }

    @Property(tries = 40)
    void whatWasShownAtAPositionIsWhatIsAnsweredForItLater(@ForAll @IntRange(min = 1) int seed) {
        var random = new Random(seed);
        var book = new FactBook();
        var positions = new HashMap<String, Long>();
        Map<PositionVector, List<Object>> shown = new HashMap<>();
        for (PublishedEvent event : interleaved(history(random), random)) {
            book.apply(event);
            positions.merge(event.source(), event.position(), Math::max);
            if (random.nextInt(4) == 0) {
                var at = new PositionVector(positions);
                shown.put(at, figures(book, Knowledge.at(at)));
            }
        }
        shown.forEach(
                (at, figures) ->
                        assertThat(figures(book, Knowledge.at(at)))
                                .as("%s", at)
                                .isEqualTo(figures));
    }

    @Property(tries = 40)
    void whatWasKnownAtATimeStaysOnceThatTimeIsClosed(@ForAll @IntRange(min = 1) int seed) {
        var random = new Random(seed);
        World world = history(random);
        List<PublishedEvent> events = world.events();
        Instant closed = events.get(random.nextInt(events.size())).recordedAt();
        var then = new FactBook();
        events.stream().filter(e -> !e.recordedAt().isAfter(closed)).forEach(then::apply);
        var known = new Knowledge(world.position(), closed);
        assertThat(figures(world.book(), known)).isEqualTo(figures(then, known));
    }

    @Property(tries = 40)
    void theOrderInWhichLogsArriveChangesNothing(@ForAll @IntRange(min = 1) int seed) {
        var random = new Random(seed);
        World world = history(random);
        var book = new FactBook();
        interleaved(world, random).forEach(book::apply);
        assertThat(figures(book, world.known())).isEqualTo(figures(world.book(), world.known()));
        assertThat(book.digest(world.known())).isEqualTo(world.book().digest(world.known()));
    }

    @Property(tries = 40)
    void duplicatesChangeNothing(@ForAll @IntRange(min = 1) int seed) {
        var random = new Random(seed);
        World world = history(random);
        List<PublishedEvent> events = world.events();
        var book = new FactBook();
        for (int i = 0; i < events.size(); i++) {
            book.apply(events.get(i));
            book.apply(events.get(random.nextInt(i + 1)));
        }
        assertThat(figures(book, world.known())).isEqualTo(figures(world.book(), world.known()));
    }

    @Property(tries = 100)
    void aLargerFixedBudgetNeverAddsAWorsenedIncident(@ForAll @IntRange(min = 1) int seed) {
        World world = history(new Random(seed));
        HesitationAnswer figure =
                Hesitation.answer(world.book(), world.known(), World.live(), world.stamp());
        List<Integer> worsened =
                figure.underFixedBudgets().stream()
                        .map(HesitationAnswer.UnderBudget::worsened)
                        .toList();
        assertThat(worsened.get(1)).isLessThanOrEqualTo(worsened.get(0));
        assertThat(worsened.get(2)).isLessThanOrEqualTo(worsened.get(1));
        assertThat(figure.worsened()).isLessThanOrEqualTo(figure.n());
        assertThat(figure.n() + figure.unknown())
                .isLessThanOrEqualTo(figure.coverage().releaseLinked());
    }

    @Property(tries = 40)
    void splittingAnIncidentNeverChangesTheTotalsOfObligations(
            @ForAll @IntRange(min = 1) int seed) {
        World world = history(new Random(seed)).incident("inc_a", 1).incident("inc_b", 2);
        world.given(judging("obl_ab", "inc_a").in("inc_b").worsened(900).event());
        world.given(new IncidentsMerged("inc_a", "inc_b", "the same", minute(9)));
        HesitationAnswer merged =
                Hesitation.answer(world.book(), world.known(), World.live(), world.stamp());
        world.given(new IncidentsSplit("inc_a", "inc_b", "two after all", minute(10)));
        HesitationAnswer split =
                Hesitation.answer(world.book(), world.known(), World.live(), world.stamp());
        assertThat(split.obligations()).isEqualTo(merged.obligations());
        assertThat(split.n()).isEqualTo(merged.n() + 1);
    }

    /** The logs in a random merge, each in its own order; some events twice. */
    private static List<PublishedEvent> interleaved(World world, Random random) {
        var logs = new TreeMap<String, Deque<PublishedEvent>>();
        world.events()
                .forEach(e -> logs.computeIfAbsent(e.source(), _ -> new ArrayDeque<>()).add(e));
        var merged = new ArrayList<PublishedEvent>();
        while (!logs.isEmpty()) {
            List<String> left = List.copyOf(logs.keySet());
            String log = left.get(random.nextInt(left.size()));
            Deque<PublishedEvent> rest = Objects.requireNonNull(logs.get(log));
            merged.add(rest.removeFirst());
            if (random.nextInt(5) == 0) {
                merged.add(merged.get(random.nextInt(merged.size())));
            }
            if (rest.isEmpty()) {
                logs.remove(log);
            }
        }
        return merged;
    }

    private static World history(Random random) {
        World world = new World().shop("payments");
        for (int step = 0; step < 60; step++) {
            something(world, random, step);
        }
        return world;
    }

    private static void something(World world, Random random, int step) {
        String incident = "inc_" + random.nextInt(6);
        String obligation = "obl_" + random.nextInt(8);
        String attempt = "att_" + random.nextInt(5);
        switch (random.nextInt(17)) {
            case 14 ->
                    world.given(
                            new GuidanceProposed(
                                    "gui_" + random.nextInt(2),
                                    "Expand first.",
                                    Scope.ALL,
                                    null,
                                    null,
                                    null,
                                    minute(step)));
            case 15 ->
                    world.given(new GuidanceAdopted("gui_" + random.nextInt(2), 1, minute(step)));
            case 0, 1, 2 -> {
                if (world.events().stream().noneMatch(e -> e.subject().equals(incident))) {
                    world.incident(
                            incident, step, one(random, Severity.values()), random.nextInt(5) == 0);
                }
            }
            case 3 -> world.given(new IncidentContained(incident, "quiet", minute(step + 40)));
            case 4 -> world.given(new IncidentReopened(incident, "back", minute(step + 50)));
            case 5 -> world.given(new IncidentCancelled(incident, "a test", minute(step)));
            case 6 ->
                    world.given(
                            new SeverityChanged(
                                    incident,
                                    Severity.SEV2,
                                    one(random, Severity.values()),
                                    "",
                                    minute(step)));
            case 7 ->
                    world.given(
                            opened(obligation, "rel_1", step),
                            new ObligationConnected(obligation, incident, minute(step)));
            case 8, 9 -> world.given(judgement(obligation, incident, random, step).event());
            case 10 ->
                    world.given(
                            random.nextBoolean()
                                    ? new ObligationRetracted(obligation, minute(step))
                                    : new ObligationRecrossed(obligation, minute(step), null));
            case 11 ->
                    world.given(World.rollback(attempt, step))
                            .given(
                                    followed(attempt, RecoveryAction.FULL_ROLLBACK, incident, step),
                                    judged(
                                            attempt,
                                            RecoveryAction.FULL_ROLLBACK,
                                            incident,
                                            one(random, AttemptEvents.Outcome.values()),
                                            one(random, ActorKind.values())));
            case 12 -> world.given(new AttemptTakenBack(attempt, "rel_1", minute(step)));
            case 13 ->
                    world.given(
                            course(
                                    incident,
                                    step,
                                    step + 2,
                                    step + 5,
                                    step + 9,
                                    random.nextBoolean() ? step + 20 : null,
                                    withoutRule("rel_9", judgement("", "", random, step))));
            default ->
                    world.given(
                            World.owned("shop", "team_" + random.nextInt(3), step),
                            World.planned(
                                    "rel_" + random.nextInt(3),
                                    "shop",
                                    one(random, ChangeKind.values()),
                                    null,
                                    null));
        }
    }

    private static Judging judgement(String id, String incident, Random random, int step) {
        Judging judging =
                judging(id, incident)
                        .knowable(step)
                        .outcome(one(random, Outcome.values()), (double) random.nextInt(3_000))
                        .by(one(random, ActorKind.values()));
        return random.nextInt(5) == 0 ? judging.provisional() : judging;
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
