package dev.turnback.guidance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;

/** {@code given(decider, events).when(command).thenAccepted(events)}. */
public final class Given<C, S, E, R> {

    private final Decider<C, S, E, R> decider;
    private final List<E> events;

    private Given(Decider<C, S, E, R> decider, List<E> events) {
        this.decider = decider;
        this.events = events;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <C, S, E, R> Given<C, S, E, R> given(Decider<C, S, E, R> decider, E... events) {
        return new Given<>(decider, List.of(events));
    }

    /** The same past and then these events. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Given<C, S, E, R> and(E... more) {
        var all = new ArrayList<>(events);
        all.addAll(List.of(more));
        return new Given<>(decider, all);
    }

    public When when(C command) {
        S state = decider.initial();
        for (E event : events) {
            state = decider.evolve(state, event);
        }
        return new When(decider.decide(command, state));
    }

    /** What came of it. */
    public final class When {
        private final Outcome<E, R> outcome;

        private When(Outcome<E, R> outcome) {
            this.outcome = outcome;
        }

        @SafeVarargs
        @SuppressWarnings("varargs")
        public final void thenAccepted(E... expected) {
            assertThat(outcome).isEqualTo(Outcome.accepted(List.of(expected)));
        }

        public void thenRejected(R reason) {
            assertThat(outcome).isEqualTo(Outcome.rejected(reason));
        }

        public void thenIgnored() {
            assertThat(outcome).isEqualTo(Outcome.ignored());
        }
    }
}
