package dev.turnback.decision.signal.watch;

import static dev.turnback.decision.signal.watch.WatchingExamples.at;
import static dev.turnback.decision.signal.watch.WatchingExamples.firing;
import static dev.turnback.decision.signal.watch.WatchingExamples.ofComponent;
import static dev.turnback.decision.signal.watch.WatchingExamples.resolved;
import static dev.turnback.decision.signal.watch.WatchingExamples.sample;
import static dev.turnback.decision.signal.watch.WatchingExamples.watched;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.alerts.Observation;
import dev.turnback.decision.domain.obligation.Awareness;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.ObligationCommand.ClearObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.JoinObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.LoseSignal;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteAwareness;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteRecrossing;
import dev.turnback.decision.domain.obligation.ObligationCommand.OpenObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.RestateObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.RetractObligation;
import dev.turnback.decision.domain.obligation.Terms;
import dev.turnback.decision.signal.Delivered;
import dev.turnback.decision.signal.Matching;
import dev.turnback.decision.signal.live.Watched;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchingTest {

    private final Watching watching = new Watching(Matching.USUAL);
    private final Standing standing = new Standing();

    private void hear(Observation... observations) {
        for (Observation each : observations) {
            standing.take(watching.observe(each, each.at()));
        }
    }

    private void tick(long at) {
        standing.take(watching.tick(at(at)));
    }

    private void watch(Watched... all) {
        for (Watched each : all) {
            standing.take(watching.watch(each, List.of(), at(0)));
        }
    }

    private String opened() {
        return standing.said.stream()
                .filter(OpenObligation.class::isInstance)
                .findFirst()
                .orElseThrow()
                .obligationId();
    }

    @Test
    void what_is_crossed_opens_an_obligation_and_what_is_quiet_clears_it() {
        watch(watched("rel_1", "shop"));
        hear(sample(600, 5), sample(720, 5));
        assertThat(standing.said)
                .containsExactly(
                        new OpenObligation(
                                opened(),
                                watched("rel_1", "shop").bound(),
                                at(600),
                                at(720),
                                false,
                                false));
        assertThat(opened()).matches("obl_[0-9a-v]{26}");
        hear(sample(900, 0.2));
        tick(1500);
        assertThat(standing.said.getLast()).isEqualTo(new ClearObligation(opened(), at(900)));
    }

    @Test
    void a_late_sample_states_the_same_obligation_anew() {
        watch(watched("rel_1", "shop"));
        hear(sample(600, 5), sample(720, 5), sample(590, 5));
        assertThat(standing.said.getLast())
                .isEqualTo(new RestateObligation(opened(), at(590), at(710), false, false));
    }

    @Test
    void a_late_sample_that_shows_a_gap_takes_it_back_and_the_next_one_is_another() {
        watch(watched("rel_1", "shop"));
        hear(sample(600, 5), sample(720, 5), sample(660, 0.2));
        assertThat(standing.said.getLast()).isEqualTo(new RetractObligation(opened(), at(660)));
        hear(sample(660, 5));
        assertThat(standing.standing()).hasSize(1);
        assertThat(standing.said.getLast()).isInstanceOf(OpenObligation.class);
        assertThat(standing.said.getLast().obligationId()).isNotEqualTo(opened());
    }

    @Test
    void a_late_sample_that_shows_that_it_was_not_quiet_crosses_it_again() {
        watch(watched("rel_1", "shop"));
        hear(sample(600, 5), sample(720, 5), sample(900, 0.2), sample(1500, 0.2));
        assertThat(standing.said.getLast()).isEqualTo(new ClearObligation(opened(), at(900)));
        hear(sample(1200, 5));
        assertThat(standing.said.getLast()).isEqualTo(new NoteRecrossing(opened(), at(1200)));
    }

    @Test
    void a_missing_end_does_not_hold_it_open_for_ever() {
        watch(watched("rel_1", "shop"));
        hear(firing("a", 600));
        tick(720);
        tick(5_000);
        assertThat(standing.said.getLast()).isEqualTo(new LoseSignal(opened(), at(1500)));
        assertThat(watching.isOver("rel_1/errors")).isTrue();
    }

    @Test
    void an_alert_says_when_it_could_be_known() {
        watch(watched("rel_1", "shop"));
        standing.take(watching.observe(firing("a", 600), at(700)));
        standing.take(watching.observe(firing("a", 600), at(650)));
        tick(720);
        assertThat(standing.said.getLast())
                .isEqualTo(new NoteAwareness(opened(), Awareness.ALERT, at(650)));
    }

    @Test
    void an_alert_is_over_when_none_of_its_kind_fires() {
        watch(watched("rel_1", "shop"));
        hear(firing("a", 600), firing("b", 700), resolved("a", 600, 800));
        tick(1_000);
        assertThat(standing.said).noneMatch(ClearObligation.class::isInstance);
        hear(resolved("b", 700, 1_200));
        tick(1_800);
        assertThat(standing.said.getLast()).isEqualTo(new ClearObligation(opened(), at(1_200)));
    }

    @Test
    void what_nobody_attributes_is_one_obligation_of_all_releases_that_it_may_be() {
        watch(watched("rel_1", "shop"), watched("rel_2", "billing"));
        hear(sample(600, 5), sample(720, 5));
        assertThat(standing.said).hasSize(2);
        assertThat(standing.said.getLast())
                .isEqualTo(
                        new JoinObligation(
                                opened(), watched("rel_2", "billing").bound(), at(600), at(720)));
        assertThat(standing.standing())
                .extracting(Standing.Stands::releases)
                .containsExactly(Set.of("rel_1", "rel_2"));
        hear(sample(800, 0.2));
        tick(1_400);
        assertThat(standing.said.getLast()).isEqualTo(new ClearObligation(opened(), at(800)));
        assertThat(standing.said).hasSize(3);
    }

    @Test
    void releases_that_users_had_one_after_the_other_are_no_group() {
        Watched first = watched("rel_1", "shop");
        var next = exposed("rel_2", 800, first.bound().terms());
        watch(new Watched(first.bound(), at(800)), next);
        hear(sample(600, 5), sample(720, 5), sample(810, 5), sample(930, 5));
        assertThat(standing.standing())
                .extracting(Standing.Stands::releases)
                .containsExactlyInAnyOrder(Set.of("rel_1"), Set.of("rel_2"));
    }

    @Test
    void releases_of_which_nothing_is_heard_are_no_group() {
        Terms terms = watched("rel_1", "shop").bound().terms();
        watch(exposed("rel_1", 0, withData(terms)), exposed("rel_2", 0, withData(terms)));
        tick(2_000);
        assertThat(standing.standing())
                .extracting(Standing.Stands::releases)
                .containsExactlyInAnyOrder(Set.of("rel_1"), Set.of("rel_2"));
    }

    private static Watched exposed(String release, long at, Terms terms) {
        return new Watched(new Bound(release, release, "2.0", "she_1", 3, at(at), terms), null);
    }

    private static Terms withData(Terms terms) {
        return new Terms(
                terms.ruleId(),
                terms.name(),
                terms.signal(),
                terms.harmKind(),
                terms.comparison(),
                terms.threshold(),
                terms.clearThreshold(),
                terms.sustainSeconds(),
                terms.minSamples(),
                terms.quietSeconds(),
                terms.requiredAction(),
                terms.budgetSeconds(),
                terms.minHarm(),
                terms.owner(),
                terms.staleAfterSeconds(),
                true,
                terms.rollForwardAllowed());
    }

    @Test
    void what_names_its_component_is_of_that_one_alone() {
        watch(watched("rel_1", "shop"), watched("rel_2", "billing"));
        hear(ofComponent("shop", 600, 5), ofComponent("shop", 720, 5));
        hear(ofComponent("billing", 600, 5), ofComponent("billing", 720, 5));
        assertThat(standing.standing())
                .extracting(Standing.Stands::releases)
                .containsExactlyInAnyOrder(Set.of("rel_1"), Set.of("rel_2"));
    }

    @Test
    void other_environments_and_components_do_not_count() {
        watch(watched("rel_1", "shop"));
        hear(ofComponent("billing", 600, 5), ofComponent("billing", 720, 5));
        hear(
                new Observation.Sample("errors", "shop", null, "staging", at(600), 5),
                new Observation.Sample("errors", "shop", null, "staging", at(720), 5));
        assertThat(standing.said).isEmpty();
        hear(
                new Observation.Sample("errors", "shop", "2.0", "Production", at(600), 5),
                new Observation.Sample("errors", "shop", "2.0", "Production", at(720), 5));
        assertThat(standing.said).hasSize(1);
    }

    @Test
    void what_is_confirmed_after_exposure_is_none_of_the_releases() {
        Watched ended = new Watched(watched("rel_1", "shop").bound(), at(700));
        watch(ended);
        hear(sample(600, 5), sample(720, 5));
        assertThat(standing.said).isEmpty();
        watch(new Watched(ended.bound(), null));
        assertThat(standing.standing()).hasSize(1);
        watch(ended);
        assertThat(standing.said.getLast()).isInstanceOf(RetractObligation.class);
    }

    @Test
    void what_was_crossed_before_the_end_of_exposure_is_watched_until_it_is_clear() {
        watch(watched("rel_1", "shop"));
        hear(sample(600, 5), sample(720, 5));
        watch(new Watched(watched("rel_1", "shop").bound(), at(1_000)));
        assertThat(watching.isOver("rel_1/errors")).isFalse();
        hear(sample(1_100, 0.2));
        tick(1_700);
        assertThat(standing.said.getLast()).isEqualTo(new ClearObligation(opened(), at(1_100)));
        assertThat(watching.isOver("rel_1/errors")).isTrue();
    }

    private static Watched again(long since, @Nullable Instant until) {
        return new Watched(
                new Bound(
                        "rel_1",
                        "shop",
                        "1.0",
                        "she_1",
                        1,
                        at(since),
                        watched("rel_1", "shop").bound().terms()),
                until,
                "rel_2");
    }

    private static Watched gone(long until) {
        return new Watched(watched("rel_2", "shop").bound(), at(until));
    }

    @Test
    void what_is_crossed_after_a_rollback_is_of_the_release_that_users_have_again() {
        watch(gone(800), again(800, null));
        hear(sample(810, 0.2), sample(1_000, 5), sample(1_130, 5));
        assertThat(standing.standing())
                .extracting(Standing.Stands::releases)
                .containsExactly(Set.of("rel_1"));
        assertThat(standing.said.getFirst())
                .isEqualTo(
                        new OpenObligation(
                                opened(),
                                again(800, null).bound(),
                                at(1_000),
                                at(1_120),
                                false,
                                false));
    }

    @Test
    void what_went_wrong_before_the_rollback_is_not_of_the_release_that_users_have_again() {
        watch(gone(800), again(800, null));
        hear(sample(600, 5), sample(720, 5), sample(850, 5), sample(990, 5), sample(1_000, 0.2));
        tick(1_700);
        assertThat(standing.standing())
                .extracting(Standing.Stands::releases)
                .containsExactly(Set.of("rel_2"));
    }

    @Test
    void what_users_have_again_goes_on_beside_what_was_found_in_its_own_rollout() {
        watch(watched("rel_1", "shop"));
        hear(sample(100, 5), sample(230, 5));
        watch(new Watched(watched("rel_1", "shop").bound(), at(400)), again(800, null));
        hear(sample(410, 0.2), sample(1_100, 5), sample(1_230, 5));
        assertThat(standing.standing()).hasSize(2);
        assertThat(standing.said).noneMatch(RetractObligation.class::isInstance);
    }

    @Test
    void what_was_found_in_it_is_nothing_once_the_rollback_is_withdrawn() {
        watch(gone(800), again(800, null));
        hear(sample(810, 0.2), sample(1_000, 5), sample(1_130, 5));
        watch(again(800, at(800)), watched("rel_2", "shop"));
        assertThat(standing.said).anyMatch(RetractObligation.class::isInstance);
        assertThat(watching.isOver("rel_1/errors/rel_2")).isTrue();
        assertThat(standing.standing())
                .extracting(Standing.Stands::releases)
                .containsExactly(Set.of("rel_2"));
    }

    @Test
    void what_was_heard_before_counts_without_what_cannot_be_watched() {
        var heard =
                Stream.of(resolved("a", -100_000_000_000L, 300), sample(600, 5), sample(720, 5))
                        .map(each -> new Delivered(each, each.at()))
                        .toList();
        standing.take(watching.watch(watched("rel_1", "shop"), heard, at(800)));
        assertThat(standing.said).hasSize(1).first().isInstanceOf(OpenObligation.class);
    }
}
