package dev.turnback.axon;

import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import java.util.Map;

/** An example of what is recorded about a tally without being part of it. */
final class Remark {

    private Remark() {}

    sealed interface Command {
        String id();
    }

    record Make(String id, String tally) implements Command {}

    sealed interface Event {
        String id();
    }

    record Made(String id, String tally) implements Event {}

    sealed interface Refusal {}

    record MadeAlready() implements Refusal {}

    static final DeciderSlice<Command, Boolean, Event, Refusal> SLICE =
            new DeciderSlice<>(
                    "Remark",
                    new Decider<>() {
                        @Override
                        public Boolean initial() {
                            return false;
                        }

                        @Override
                        public Outcome<Event, Refusal> decide(Command command, Boolean made) {
                            return switch (command) {
                                case Make _ when made -> Outcome.rejected(new MadeAlready());
                                case Make(String id, String tally) ->
                                        Outcome.accepted(new Made(id, tally));
                            };
                        }

                        @Override
                        public Boolean evolve(Boolean made, Event event) {
                            return true;
                        }
                    },
                    Command.class,
                    Event.class,
                    "remark",
                    Command::id,
                    event ->
                            switch (event) {
                                case Made(String id, String tally) ->
                                        Map.of("remark", id, "tally", tally);
                            },
                    Map.of(Made.class, "made#1"));
}
