package dev.turnback.decision.automation.whensomebodymustknowthentell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.decision.ObligationEvents.BudgetRanOut;
import dev.turnback.contracts.decision.ObligationEvents.BudgetWarned;
import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import dev.turnback.decision.domain.obligation.ObligationCommand.NotificationFailed;
import dev.turnback.decision.domain.obligation.ObligationCommand.NotificationWasAccepted;
import dev.turnback.decision.domain.obligation.Occasion;
import dev.turnback.decision.notify.Channel;
import dev.turnback.decision.notify.Channel.Answer;
import dev.turnback.decision.notify.Wording;
import dev.turnback.decision.notify.Wording.Room;
import dev.turnback.feed.PublishedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenSomebodyMustKnowThenTellTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final ObligationOpened OPENED =
            new ObligationOpened(
                    "obl_1",
                    "rel_1",
                    "shop",
                    "2.0",
                    "checkout",
                    "Checkout fails",
                    "checkout-errors",
                    HarmKind.USER,
                    RequiredAction.ROLLBACK,
                    "commander",
                    NOON.minusSeconds(120),
                    NOON,
                    NOON,
                    NOON.plusSeconds(300));

    private static final BudgetWarned WARNED =
            new BudgetWarned(
                    "obl_1",
                    List.of("rel_1"),
                    "Checkout fails",
                    "commander",
                    NOON.plusSeconds(300),
                    NOON.plusSeconds(150));

    private final List<String> told = new ArrayList<>();
    private Answer answer = new Answer.Accepted();
    private Instant now = NOON.plusSeconds(1);
    private boolean ours = true;
    private @Nullable Occasion recorded;
    private @Nullable Room room;

    private List<?> reactTo(Object body) {
        Channel channel =
                text -> {
                    told.add(text);
                    return CompletableFuture.completedFuture(answer);
                };
        return new WhenSomebodyMustKnowThenTell(
                        channel,
                        new Wording("https://x.test"),
                        () -> now,
                        () -> CompletableFuture.completedFuture(ours),
                        _ -> CompletableFuture.completedFuture(Optional.ofNullable(room)),
                        (_, occasion) -> CompletableFuture.completedFuture(recorded == occasion))
                .react(event(body))
                .join();
    }

    private static PublishedEvent event(Object body) {
        return new PublishedEvent("decision", 7, "e7", "t", "obl_1", NOON, NOON, null, null, body);
    }

    @Test
    void whoever_takes_it_knows_from_then_on() {
        assertThat(reactTo(OPENED))
                .isEqualTo(List.of(new NotificationWasAccepted("obl_1", Occasion.OPENED, now)));
        assertThat(told).singleElement().asString().startsWith("*Decide by 12:05:00 UTC");
    }

    @Test
    void the_link_leads_to_the_room_with_the_kind_once_it_is_dealt_with_in_one() {
        reactTo(OPENED);
        assertThat(told.getLast()).endsWith(" <https://x.test/obligations/obl_1|Open it>");
        room = new Room("inc_1", DecisionKind.FULL_ROLLBACK);
        reactTo(WARNED);
        assertThat(told.getLast())
                .endsWith(" <https://x.test/incidents/inc_1?decide=FULL_ROLLBACK|Decide it>");
    }

    @Test
    void half_of_the_budget_is_told_too() {
        assertThat(reactTo(WARNED))
                .isEqualTo(
                        List.of(
                                new NotificationWasAccepted(
                                        "obl_1", Occasion.BUDGET_RUNS_OUT, now)));
        assertThat(told).singleElement().asString().startsWith("*Half of the budget is used up");
    }

    @Test
    void what_could_not_be_told_is_recorded_with_its_reason() {
        answer = new Answer.Refused("hooks.example.com answered 404", false);
        assertThat(reactTo(OPENED))
                .isEqualTo(
                        List.of(
                                new NotificationFailed(
                                        "obl_1",
                                        Occasion.OPENED,
                                        "hooks.example.com answered 404",
                                        now)));
    }

    @Test
    void what_was_told_already_is_not_told_again() {
        recorded = Occasion.OPENED;
        assertThat(reactTo(OPENED)).isEmpty();
        assertThat(told).isEmpty();
        assertThat(reactTo(WARNED)).hasSize(1);
    }

    @Test
    void of_several_replicas_one_tells_it_and_the_others_wait() {
        ours = false;
        assertThatThrownBy(() -> reactTo(OPENED))
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("another one tells it");
        assertThat(told).isEmpty();
    }

    @Test
    void nobody_is_called_for_history_or_for_what_is_over() {
        assertThat(reactTo(new BudgetRanOut("obl_1", List.of("rel_1"), "x", "commander", NOON)))
                .isEmpty();
        now = NOON.plus(WhenSomebodyMustKnowThenTell.OF_NOW).plusSeconds(1);
        assertThat(reactTo(OPENED)).isEmpty();
        assertThat(told).isEmpty();
    }
}
