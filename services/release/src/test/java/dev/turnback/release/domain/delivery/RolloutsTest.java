package dev.turnback.release.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.delivery.RolloutFact.Deployed;
import dev.turnback.release.domain.delivery.RolloutFact.Failed;
import dev.turnback.release.domain.delivery.RolloutFact.Started;
import dev.turnback.release.domain.delivery.RolloutFact.Succeeded;
import dev.turnback.release.domain.delivery.RolloutFact.WentBack;
import dev.turnback.release.domain.release.Pins;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.release.Release;
import dev.turnback.release.domain.release.ReleaseCommand.TellRollout;
import dev.turnback.release.domain.release.ReleaseDecider;
import dev.turnback.release.domain.release.ReleaseEvent;
import dev.turnback.release.domain.release.ReleaseEvent.ReleasePlanned;
import dev.turnback.release.domain.release.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RolloutsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final int SEEDS = 1_000;

    private static Instant at(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }

    private static PlannedRelease planned(String version) {
        return new PlannedRelease("rel_" + version, version, null, NOON.minusSeconds(60), null);
    }

    private static Deployed deployed(int key, String version, int begun) {
        return new Deployed(String.valueOf(key), "shop", "production", version, at(begun));
    }

    private static Deployed deployed(int key, String environment, String version, int begun) {
        return new Deployed(String.valueOf(key), "shop", environment, version, at(begun));
    }

    private static Map<String, Told> told(List<RolloutFact> facts, String... planned) {
        Map<String, Deployment> known = new HashMap<>();
        for (RolloutFact fact : facts) {
            known.compute(
                    fact.what().key(),
                    (id, before) -> before == null ? Deployment.of(id, fact) : before.and(fact));
        }
        return Rollouts.of(
                        List.copyOf(known.values()),
                        Stream.of(planned).map(RolloutsTest::planned).toList())
                .told();
    }

    private static Told.TakenBack backOf(Map<String, Told> told, String id) {
        return Objects.requireNonNull(Objects.requireNonNull(told.get(id)).takenBack());
    }

    @Test
    void a_deployment_is_of_the_release_with_its_version_with_or_without_a_v() {
        assertThat(told(List.of(new Started(deployed(1, "v2.0", 0), at(1))), "2.0"))
                .containsOnlyKeys("rel_2.0");
        assertThat(told(List.of(new Started(deployed(1, "v2.0", 0), at(1))), "2.0", "v2.0"))
                .containsOnlyKeys("rel_v2.0");
        assertThat(told(List.of(new Started(deployed(1, "very", 0), at(1))), "ery")).isEmpty();
    }

    @Test
    void an_older_version_over_a_newer_one_takes_it_back() {
        var told =
                told(
                        List.of(
                                new Succeeded(deployed(1, "1.9", 0), at(1)),
                                new Succeeded(deployed(2, "1.10", 10), at(12)),
                                new Started(deployed(3, "1.9", 20), at(21)),
                                new Succeeded(deployed(3, "1.9", 20), at(25))),
                        "1.9",
                        "1.10");
        assertThat(told.get("rel_1.9")).isEqualTo(new Told(at(0), at(1), null));
        Told.TakenBack back = backOf(told, "rel_1.10");
        assertThat(back.targetVersion()).isEqualTo("1.9");
        assertThat(back.startedAt()).isEqualTo(at(20));
        assertThat(back.finishedAt()).isEqualTo(at(25));
    }

    @Test
    void commits_are_older_when_they_ran_before() {
        var told =
                told(
                        List.of(
                                new Succeeded(deployed(1, "f00d", 0), at(1)),
                                new Succeeded(deployed(2, "beef", 10), at(12)),
                                new Succeeded(deployed(3, "f00d", 20), at(25)),
                                new Succeeded(deployed(4, "cafe", 30), at(35))),
                        "beef",
                        "cafe");
        assertThat(told.get("rel_beef")).extracting(Told::takenBack).isNotNull();
        assertThat(told.get("rel_cafe")).extracting(Told::takenBack).isNull();
    }

    @Test
    void what_its_sender_calls_a_way_back_is_one() {
        var told =
                told(
                        List.of(
                                new Succeeded(deployed(1, "2.0", 0), at(1)),
                                new WentBack(deployed(2, "never-seen", 10), at(12))),
                        "2.0");
        assertThat(backOf(told, "rel_2.0").targetVersion()).isEqualTo("never-seen");
    }

    @Test
    void what_only_failed_reached_nobody() {
        assertThat(told(List.of(new Failed(deployed(1, "2.0", 0), at(1))), "2.0")).isEmpty();
    }

    @Test
    void a_newer_version_and_the_same_again_take_nothing_back() {
        var told =
                told(
                        List.of(
                                new Succeeded(deployed(1, "1.9", 0), at(1)),
                                new Succeeded(deployed(2, "v1.9", 5), at(6)),
                                new Succeeded(deployed(3, "2.0", 10), at(12))),
                        "1.9",
                        "2.0");
        assertThat(told.values()).extracting(Told::takenBack).containsOnlyNulls();
    }

    private static Judgement judged(
            List<RolloutFact> facts, RolloutFact fact, PlannedRelease... planned) {
        Map<String, Deployment> known = new HashMap<>();
        for (RolloutFact each : facts) {
            known.compute(
                    each.what().key(),
                    (id, before) -> before == null ? Deployment.of(id, each) : before.and(each));
        }
        return Rollouts.of(List.copyOf(known.values()), List.of(planned))
                .judge(fact.what().key(), fact);
    }

    /** GitLab tells another time in each delivery of the same deployment. */
    @Test
    void each_delivery_of_the_way_back_is_one_whatever_time_it_tells() {
        var running = new Started(deployed(2, "1.9", 10), at(10));
        var success = new Succeeded(deployed(2, "1.9", 14), at(14));
        List<RolloutFact> facts =
                List.of(new Succeeded(deployed(1, "2.0", 0), at(1)), running, success);
        for (RolloutFact fact : List.of(running, success)) {
            assertThat(judged(facts, fact, planned("2.0")).why())
                    .isEqualTo("1.9 of shop in place of 2.0: a way back");
        }
    }

    @Test
    void what_somebody_recorded_stands_and_the_verdict_says_so() {
        var out = new Succeeded(deployed(1, "2.0", 0), at(1));
        var back = new Succeeded(deployed(2, "1.9", 10), at(14));
        for (var recorded :
                List.of(
                        new PlannedRelease.Recorded(at(13), false),
                        new PlannedRelease.Recorded(at(14), false),
                        new PlannedRelease.Recorded(null, false))) {
            var release = new PlannedRelease("rel_2.0", "2.0", null, NOON, recorded);
            for (RolloutFact fact : List.of(out, back)) {
                Judgement judgement = judged(List.of(out, back), fact, release);
                assertThat(judgement.verdict()).isEqualTo(Verdict.IGNORED);
                assertThat(judgement.why()).contains("somebody recorded that 2.0 of shop");
            }
        }
    }

    @Test
    void the_end_of_what_somebody_started_is_told() {
        var out = new Succeeded(deployed(1, "2.0", 0), at(1));
        var back = new Succeeded(deployed(2, "1.9", 10), at(14));
        var ended = new PlannedRelease.Recorded(at(14), true);
        var release = new PlannedRelease("rel_2.0", "2.0", null, NOON, ended);
        assertThat(judged(List.of(out, back), back, release).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    /** In whatever order deliveries come, and however often: the releases end in the same state. */
    @Test
    void every_order_with_every_repetition_leads_to_the_same_releases() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            List<RolloutFact> facts = story(random);
            String[] versions = {"1.8", "1.9", "2.0", "2.1"};
            Map<String, Release> inOrder = releases(facts, versions);
            for (int i = 0; i < 5; i++) {
                List<RolloutFact> other = new ArrayList<>(facts);
                other.addAll(facts.subList(0, random.nextInt(facts.size())));
                Collections.shuffle(other, random);
                assertThat(releases(other, versions)).as("seed " + seed).isEqualTo(inOrder);
            }
        }
    }

    private static List<RolloutFact> story(Random random) {
        var facts = new ArrayList<RolloutFact>();
        int deployments = 2 + random.nextInt(5);
        for (int key = 0; key < deployments; key++) {
            String version = List.of("1.8", "1.9", "2.0", "2.1", "2.2").get(random.nextInt(5));
            int begun = key * 10;
            int moving = random.nextInt(2);
            String environment = random.nextInt(3) > 0 ? "production" : "eu";
            if (random.nextInt(4) > 0) {
                facts.add(new Started(deployed(key, environment, version, begun), at(begun + 1)));
            }
            if (random.nextInt(5) == 0) {
                facts.add(
                        new Failed(
                                deployed(key, environment, version, begun + 2 * moving),
                                at(begun + 2)));
            }
            Deployed later = deployed(key, environment, version, begun + 3 * moving);
            if (random.nextInt(4) > 0) {
                facts.add(
                        random.nextInt(6) == 0
                                ? new WentBack(later, at(begun + 3))
                                : new Succeeded(later, at(begun + 3)));
            }
            if (random.nextInt(4) == 0) {
                String other = random.nextInt(2) == 0 ? environment : "staging";
                facts.add(
                        new Succeeded(
                                deployed(key, other, "v" + version, begun + 4 * moving),
                                at(begun + 4)));
            }
        }
        return facts.isEmpty() ? story(random) : facts;
    }

    /** Tells the releases after every fact what is known by then. */
    private static Map<String, Release> releases(List<RolloutFact> facts, String... versions) {
        var decider = new ReleaseDecider();
        Map<String, Release> releases =
                Stream.of(versions)
                        .map(RolloutsTest::planned)
                        .collect(
                                Collectors.toMap(
                                        PlannedRelease::id,
                                        each ->
                                                decider.evolve(
                                                        decider.initial(),
                                                        new ReleasePlanned(
                                                                each.id(),
                                                                new Plan(
                                                                        "shop",
                                                                        each.version(),
                                                                        null,
                                                                        List.of(),
                                                                        List.of()),
                                                                each.plannedAt()))));
        for (int i = 1; i <= facts.size(); i++) {
            told(facts.subList(0, i), versions)
                    .forEach(
                            (id, told) ->
                                    releases.computeIfPresent(
                                            id, (_, before) -> after(decider, id, before, told)));
        }
        return releases;
    }

    private static Release after(ReleaseDecider decider, String id, Release before, Told told) {
        Release release = before;
        if (decider.decide(new TellRollout(id, told, Pins.NONE), before)
                instanceof Outcome.Accepted<ReleaseEvent, ?>(List<ReleaseEvent> events)) {
            for (ReleaseEvent event : events) {
                release = decider.evolve(release, event);
            }
        }
        return release;
    }
}
