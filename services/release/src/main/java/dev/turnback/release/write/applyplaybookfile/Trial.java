package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.axon.DeciderSlice;
import dev.turnback.kernel.Outcome;
import dev.turnback.release.write.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Commands for one entity, decided one after the other on a state that nobody else sees. The first
 * that is refused ends it.
 */
final class Trial<C, S, E, R> {

    private final DeciderSlice<C, S, E, R> slice;
    private final Findings findings;
    private final List<C> accepted = new ArrayList<>();
    private S state;
    private boolean refused;

    Trial(DeciderSlice<C, S, E, R> slice, S state, Findings findings) {
        this.slice = slice;
        this.state = state;
        this.findings = findings;
    }

    S state() {
        return state;
    }

    /** What is to be handed in. */
    List<C> accepted() {
        return accepted;
    }

    /**
     * @param field of the file that asks for it
     * @return whether there was something to do
     */
    boolean ask(String field, C command) {
        return ask(_ -> field, command);
    }

    /**
     * @param field which field of the file a refusal is about
     */
    boolean ask(Function<R, String> field, C command) {
        if (refused) {
            return false;
        }
        return switch (slice.decider().decide(command, state)) {
            case Outcome.Accepted<E, R>(List<E> events) -> {
                for (E event : events) {
                    state = slice.decider().evolve(state, event);
                }
                accepted.add(command);
                yield true;
            }
            case Outcome.Ignored<E, R> _ -> false;
            case Outcome.Rejected<E, R>(R reason) -> {
                refused = true;
                findings.refused(field.apply(reason), Refusals.of(reason));
                yield false;
            }
        };
    }
}
