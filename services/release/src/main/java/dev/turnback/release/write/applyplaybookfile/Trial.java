package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.axon.DeciderSlice;
import dev.turnback.kernel.Outcome;
import dev.turnback.release.write.Refusals;
import dev.turnback.release.write.applyplaybookfile.Asked.Aspect;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands for one entity, decided one after the other on a state that nobody else sees. The first
 * that is refused ends it.
 */
final class Trial<C, S, E, R> {

    private final DeciderSlice<C, S, E, R> slice;
    private final Findings findings;
    private final List<Asked> accepted = new ArrayList<>();
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
    List<Asked> accepted() {
        return accepted;
    }

    /**
     * @param aspect what of the entity it is about
     * @param field of the file that asks for it
     * @return whether there was something to do
     */
    boolean ask(Aspect aspect, String field, C command) {
        if (refused) {
            return false;
        }
        return switch (slice.decider().decide(command, state)) {
            case Outcome.Accepted<E, R>(List<E> events) -> {
                for (E event : events) {
                    state = slice.decider().evolve(state, event);
                }
                accepted.add(new Asked(aspect, field, command));
                yield true;
            }
            case Outcome.Ignored<E, R> _ -> false;
            case Outcome.Rejected<E, R>(R reason) -> {
                refused = true;
                findings.refused(field, Refusals.of(reason));
                yield false;
            }
        };
    }
}
