package dev.turnback.decision.signal.live;

import static dev.turnback.decision.signal.watch.WatchingExamples.at;
import static dev.turnback.decision.signal.watch.WatchingExamples.bound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.decision.signal.live.Exposures.Rollout;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which rules of which releases are watched, from when to when. */
class ExposuresTest {

    private static final SheetPin SHEET = new SheetPin("she_1", 3);

    private static Rollout rollout(String id, long exposedAt, @Nullable Instant rolledBackAt) {
        return new Rollout(id, "2.0", at(exposedAt), SHEET, rolledBackAt);
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
    void it_is_forgotten_an_hour_after_its_end_unless_it_is_still_in_breach() {
        assertThat(LiveSet.change(one(at(0)), one(at(0)), _ -> true, at(3_600)).forgotten())
                .containsExactly("rel_1/errors");
        assertThat(LiveSet.change(one(at(0)), one(at(0)), _ -> false, at(3_600)).forgotten())
                .isEmpty();
        assertThat(LiveSet.change(Map.of(), one(null), _ -> true, at(0)).forgotten()).hasSize(1);
    }
}
