package dev.turnback.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.storage.Lease;
import dev.turnback.storage.Leases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Leases} must do; each adapter's test extends it. */
public abstract class LeasesSuite {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration TERM = Duration.ofSeconds(10);

    private Leases here = new InMemoryLeases(new InMemoryLeases.Disk());
    private Leases there = here;

    /** Opens the same store again, as another process would. */
    protected abstract Leases open();

    @BeforeEach
    void openTwice() {
        here = open();
        there = open();
    }

    @AfterEach
    void closeBoth() {
        here.close();
        there.close();
    }

    private static Optional<Lease> ask(Leases leases, String holder, int second) {
        return leases.acquire("projector", holder, NOON.plusSeconds(second), TERM).join();
    }

    private static Lease lease(String holder, long epoch, int until) {
        return new Lease("projector", holder, epoch, NOON.plusSeconds(until));
    }

    @Test
    void the_first_to_ask_gets_it_for_the_term() {
        assertThat(ask(here, "a", 0)).contains(lease("a", 1, 10));
    }

    @Test
    void another_is_refused_until_the_very_end_and_then_gets_the_next_epoch() {
        ask(here, "a", 0);
        assertThat(ask(there, "b", 9)).isEmpty();
        assertThat(ask(there, "b", 10)).contains(lease("b", 2, 20));
        assertThat(ask(here, "a", 11)).isEmpty();
        assertThat(ask(here, "a", 20)).contains(lease("a", 3, 30));
    }

    @Test
    void renewing_keeps_the_epoch_also_when_it_is_over_and_nobody_else_came() {
        ask(here, "a", 0);
        assertThat(ask(here, "a", 5)).contains(lease("a", 1, 15));
        assertThat(ask(here, "a", 60)).contains(lease("a", 1, 70));
    }

    @Test
    void a_renewal_never_ends_earlier_than_was_promised() {
        ask(here, "a", 5);
        assertThat(ask(here, "a", 0)).contains(lease("a", 1, 15));
        assertThat(ask(there, "b", 12)).isEmpty();
    }

    @Test
    void one_that_was_given_back_goes_to_the_next_at_once() {
        Lease first = ask(here, "a", 0).orElseThrow();
        here.release(first).join();
        assertThat(ask(there, "b", 1)).contains(lease("b", 2, 11));
    }

    @Test
    void after_giving_it_back_the_same_holder_begins_a_new_epoch() {
        here.release(ask(here, "a", 0).orElseThrow()).join();
        assertThat(ask(here, "a", 1)).contains(lease("a", 2, 11));
    }

    @Test
    void giving_back_one_that_is_anothers_by_now_changes_nothing() {
        Lease old = ask(here, "a", 0).orElseThrow();
        ask(there, "b", 10);
        here.release(old).join();
        assertThat(ask(here, "a", 11)).isEmpty();
    }

    @Test
    void one_taken_before_its_renewal_can_be_given_back() {
        Lease first = ask(here, "a", 0).orElseThrow();
        ask(here, "a", 5);
        here.release(first).join();
        assertThat(ask(there, "b", 6)).contains(lease("b", 2, 16));
    }

    @Test
    void names_have_nothing_to_do_with_each_other() {
        ask(here, "a", 0);
        assertThat(there.acquire("sweeper", "b", NOON, TERM).join())
                .contains(new Lease("sweeper", "b", 1, NOON.plus(TERM)));
    }

    @Test
    void epochs_outlive_the_store() {
        ask(here, "a", 0);
        here.close();
        here = open();
        assertThat(ask(here, "b", 10)).contains(lease("b", 2, 20));
    }

    @Test
    void names_holders_and_terms_that_are_none_are_refused() {
        for (CompletableFuture<?> wrong :
                List.of(
                        here.acquire("Upper", "a", NOON, TERM),
                        here.acquire("projector", " ", NOON, TERM),
                        here.acquire("projector", "a", NOON, Duration.ZERO))) {
            assertThatThrownBy(wrong::join).hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_closed_store_refuses() {
        here.close();
        assertThatThrownBy(() -> ask(here, "a", 0)).hasCauseInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void two_who_race_never_hold_it_both_and_epochs_only_rise(long seed) {
        var race = new LeaseRace(List.of(here, there), seed);
        race.run(400);
        assertThat(race.violations()).isEmpty();
        assertThat(race.changesOfHolder()).isGreaterThan(10);
    }
}
