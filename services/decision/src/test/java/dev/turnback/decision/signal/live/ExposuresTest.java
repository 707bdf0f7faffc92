package dev.turnback.decision.signal.live;

import static dev.turnback.decision.signal.watch.WatchingExamples.at;
import static dev.turnback.decision.signal.watch.WatchingExamples.bound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.Extent;
import dev.turnback.contracts.release.ReleaseEvents.AttemptWithdrawn;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseRolledBack;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.decision.signal.live.Exposures.Rollout;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which rules of which releases are watched, from when to when. */
class ExposuresTest {

    private static final SheetPin SHEET = new SheetPin("she_1", 3);

    private static Rollout rollout(String id, long exposedAt, @Nullable Instant rolledBackAt) {
        return new Rollout(id, "2.0", at(exposedAt), SHEET, rolledBackAt, null);
    }

    private static List<Optional<Instant>> ends(Rollout... rollouts) {
        return new Exposures("shop", List.of(rollouts))
                .all().stream().map(each -> Optional.ofNullable(each.until())).toList();
    }

    private static Map<String, Watched> one(@Nullable Instant until) {
        var watched = new Watched(bound("rel_1", "shop", "errors"), until);
        return Map.of(watched.key(), watched);
    }

    @Test
    void it_lasts_until_the_next_release_begins_to_reach_users() {
        assertThat(ends(rollout("rel_1", 0, null), rollout("rel_2", 600, null)))
                .containsExactly(Optional.of(at(600)), Optional.empty());
    }

    @Test
    void it_lasts_until_it_is_taken_back_where_that_comes_first() {
        assertThat(ends(rollout("rel_1", 0, at(300)), rollout("rel_2", 600, at(900))))
                .containsExactly(Optional.of(at(300)), Optional.of(at(900)));
        assertThat(ends(rollout("rel_1", 0, at(700)), rollout("rel_2", 600, null)))
                .containsExactly(Optional.of(at(600)), Optional.empty());
    }

    @Test
    void what_lasts_or_ended_just_now_begins_to_be_watched() {
        assertThat(LiveSet.change(one(null), Map.of(), _ -> true, at(0)).watched()).hasSize(1);
        assertThat(LiveSet.change(one(at(0)), Map.of(), _ -> true, at(3_599)).watched()).hasSize(1);
        assertThat(LiveSet.change(one(at(0)), Map.of(), _ -> true, at(3_600)).changesNothing())
                .isTrue();
    }

    @Test
    void what_is_watched_as_it_is_does_not_change() {
        assertThat(LiveSet.change(one(null), one(null), _ -> true, at(0)).changesNothing())
                .isTrue();
        assertThat(LiveSet.change(one(at(9)), one(null), _ -> true, at(0)).watched())
                .containsExactlyElementsOf(one(at(9)).values());
    }

    @Test
    void what_ends_is_told_before_what_goes_on() {
        var goesOn = new Watched(bound("rel_1", "shop", "errors"), null);
        var ends = new Watched(bound("rel_2", "shop", "errors"), at(9));
        assertThat(
                        LiveSet.change(
                                        Map.of(goesOn.key(), goesOn, ends.key(), ends),
                                        Map.of(),
                                        _ -> true,
                                        at(0))
                                .watched())
                .containsExactly(ends, goesOn);
    }

    @Test
    void it_is_forgotten_an_hour_after_its_end_unless_it_is_still_in_breach() {
        assertThat(LiveSet.change(one(at(0)), one(at(0)), _ -> true, at(3_600)).forgotten())
                .containsExactly("rel_1/errors");
        assertThat(LiveSet.change(one(at(0)), one(at(0)), _ -> false, at(3_600)).forgotten())
                .isEmpty();
        assertThat(LiveSet.change(Map.of(), one(null), _ -> true, at(0)).forgotten()).hasSize(1);
    }

    /** What is told of releases of the shop. */
    private static final class Shop {
        private @Nullable Exposures row;

        Shop starts(String release, String version, long seconds) {
            return hears(
                    RolloutStarted.class,
                    new RolloutStarted(
                            release, "shop", version, "she_" + release, 1, List.of(), at(seconds)));
        }

        Shop isRolledBack(String release, String to, long seconds) {
            return isRolledBack(release, to, Extent.FULL, seconds);
        }

        Shop isRolledBack(String release, String to, Extent extent, long seconds) {
            return hears(
                    ReleaseRolledBack.class,
                    new ReleaseRolledBack(release, "shop", "2.0", to, extent, at(seconds)));
        }

        Shop isNotRolledBack(String release) {
            return hears(
                    AttemptWithdrawn.class, new AttemptWithdrawn("att_1", release, "shop", at(0)));
        }

        @SuppressWarnings("unchecked")
        private <E> Shop hears(Class<E> type, E event) {
            var fold =
                    (View.Fold<Exposures, E>)
                            Exposures.VIEW.folds().stream()
                                    .filter(each -> each.events().equals(type))
                                    .findFirst()
                                    .orElseThrow();
            row = fold.projection().evolve(row, event, new Stamp("release", 1, at(0), "somebody"));
            return this;
        }

        /** Those that users have again: which, since when, and until when; in seconds. */
        List<String> again() {
            return Objects.requireNonNull(row).all().stream()
                    .filter(each -> each.insteadOf() != null)
                    .map(
                            each ->
                                    each.rollout().releaseId()
                                            + " "
                                            + seconds(each.since())
                                            + " "
                                            + seconds(each.until()))
                    .toList();
        }

        private static String seconds(@Nullable Instant time) {
            return time == null ? "on" : Long.toString(Duration.between(at(0), time).toSeconds());
        }
    }

    @Nested
    class What_a_full_rollback_restores {

        private final Shop shop = new Shop().starts("rel_1", "1.0", 0).starts("rel_2", "2.0", 600);

        @Test
        void is_exposed_again_from_then_on_bound_by_its_own_sheet() {
            shop.isRolledBack("rel_2", "v1.0", 900);
            assertThat(shop.again()).containsExactly("rel_1 900 on");
            assertThat(Objects.requireNonNull(shop.row).all().getLast().rollout().sheet())
                    .isEqualTo(new SheetPin("she_rel_1", 1));
        }

        @Test
        void is_exposed_until_the_next_release_starts() {
            shop.isRolledBack("rel_2", "1.0", 900).starts("rel_3", "3.0", 1_200);
            assertThat(shop.again()).containsExactly("rel_1 900 1200");
        }

        @Test
        void is_exposed_until_it_is_rolled_back_itself() {
            Shop three =
                    shop.starts("rel_3", "3.0", 700)
                            .isRolledBack("rel_3", "2.0", 900)
                            .isRolledBack("rel_2", "1.0", 1_200);
            assertThat(three.again()).containsExactlyInAnyOrder("rel_2 900 1200", "rel_1 1200 on");
        }

        @Test
        void is_the_latest_earlier_release_of_that_version() {
            Shop twice =
                    new Shop()
                            .starts("rel_a", "1.0", 0)
                            .starts("rel_b", "1.0", 100)
                            .starts("rel_c", "2.0", 200)
                            .starts("rel_d", "1.0", 9_000)
                            .isRolledBack("rel_c", "1.0", 300);
            assertThat(twice.again()).containsExactly("rel_b 300 9000");
        }

        @Test
        void is_nothing_where_no_release_of_that_version_is_known() {
            assertThat(shop.isRolledBack("rel_2", "0.9", 900).again()).isEmpty();
        }

        @Test
        void is_nothing_where_users_had_a_later_release_by_then() {
            assertThat(shop.starts("rel_3", "3.0", 700).isRolledBack("rel_2", "1.0", 900).again())
                    .isEmpty();
        }

        @Test
        void is_nothing_after_a_partial_one() {
            assertThat(shop.isRolledBack("rel_2", "1.0", Extent.PARTIAL, 900).again()).isEmpty();
        }

        @Test
        void ends_where_it_began_when_the_rollback_is_withdrawn() {
            shop.isRolledBack("rel_2", "1.0", 900).isNotRolledBack("rel_2");
            assertThat(shop.again()).containsExactly("rel_1 900 900");
            assertThat(shop.isRolledBack("rel_2", "1.0", 950).again())
                    .containsExactly("rel_1 950 on");
        }

        @Test
        void stays_so_when_the_rollout_that_was_rolled_back_is_told_anew() {
            shop.isRolledBack("rel_2", "1.0", 900).starts("rel_2", "2.0", 500);
            assertThat(shop.again()).containsExactly("rel_1 900 on");
        }
    }
}
