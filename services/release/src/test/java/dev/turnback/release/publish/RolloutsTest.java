package dev.turnback.release.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.release.PinnedProcedure;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.release.domain.release.Pins;
import dev.turnback.release.domain.release.Pins.Pin;
import dev.turnback.release.domain.release.ReleaseEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others learn of a rollout: above all which sheet binds it. */
class RolloutsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static ReleaseEvent.RolloutStarted started(Pins pins) {
        return new ReleaseEvent.RolloutStarted("rel_1", "shop", "2.0", pins, null, NOON);
    }

    @Test
    void a_rollout_says_the_sheet_and_the_procedures_that_it_is_pinned_to() {
        var pins = new Pins(new Pin("she_1", 3), List.of(new Pin("prc_1", 7)));
        assertThat(Published.of(started(pins)))
                .contains(
                        new ReleaseEvents.RolloutStarted(
                                "rel_1",
                                "shop",
                                "2.0",
                                "she_1",
                                3,
                                List.of(new PinnedProcedure("prc_1", 7)),
                                NOON));
    }

    @Test
    void without_a_sheet_or_told_anew_it_says_none() {
        assertThat(Published.of(started(Pins.NONE)))
                .contains(
                        new ReleaseEvents.RolloutStarted(
                                "rel_1", "shop", "2.0", null, null, List.of(), NOON));
        assertThat(
                        Published.of(
                                new ReleaseEvent.ExposureToldAnew(
                                        "rel_1", "shop", "2.0", null, NOON)))
                .contains(
                        new ReleaseEvents.RolloutStarted(
                                "rel_1", "shop", "2.0", null, null, null, NOON));
    }
}
