package dev.turnback.axon;

import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An example: a tally that counts, may be closed, and keeps the order of its steps visible. */
final class Tally {
    static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");

    private Tally() {}

    sealed interface Command {
        String tally();
    }

    /** Counts one more. */
    record Count(String tally, Instant at) implements Command {}

    /** Counts several at once, one event each. */
    record CountMany(String tally, int times, String note) implements Command {}

    /** No counting afterwards. */
    record Close(String tally) implements Command {}

    /** One less here, and one more there. */
    record Move(String tally, String into, Instant at) implements Command {}

    sealed interface Event {
        String tally();
    }

    /**
     * @param number what the tally shows afterwards
     */
    record Counted(String tally, int number, Instant at) implements Event {}

    record Noted(String tally, int number, String note) implements Event {}

    record Closed(String tally) implements Event {}

    sealed interface Refusal {}

    record IsClosed(int number) implements Refusal {}

    record State(int number, boolean closed) {}

    static final Decider<Command, State, Event, Refusal> DECIDER =
            new Decider<>() {
                @Override
                public State initial() {
                    return new State(0, false);
                }

                @Override
                public Outcome<Event, Refusal> decide(Command command, State state) {
                    return switch (command) {
                        case Close _ when state.closed() -> Outcome.ignored();
                        case Close(var tally) -> Outcome.accepted(new Closed(tally));
                        case Command _ when state.closed() ->
                                Outcome.rejected(new IsClosed(state.number()));
                        case Count(var tally, var at) ->
                                Outcome.accepted(new Counted(tally, state.number() + 1, at));
                        case CountMany many -> Outcome.accepted(many(many, state));
                        case Move _ -> Outcome.ignored();
                    };
                }

                @Override
                public @Nullable String alsoAbout(Command command) {
                    return command instanceof Move move ? move.into() : null;
                }

                @Override
                public Outcome<Event, Refusal> decide(Command command, State state, State other) {
                    if (!(command instanceof Move(var tally, var into, var at))) {
                        return decide(command, state);
                    }
                    return state.closed() || other.closed()
                            ? Outcome.rejected(new IsClosed(other.number()))
                            : Outcome.accepted(
                                    List.of(
                                            new Counted(tally, state.number() - 1, at),
                                            new Counted(into, other.number() + 1, at)));
                }

                @Override
                public State evolve(State state, Event event) {
                    return switch (event) {
                        case Counted counted -> new State(counted.number(), state.closed());
                        case Noted noted -> new State(noted.number(), state.closed());
                        case Closed _ -> new State(state.number(), true);
                    };
                }
            };

    private static List<Event> many(CountMany many, State state) {
        return IntStream.rangeClosed(1, many.times())
                .<Event>mapToObj(i -> new Noted(many.tally(), state.number() + i, many.note()))
                .toList();
    }

    static final DeciderSlice<Command, State, Event, Refusal> SLICE =
            new DeciderSlice<>(
                    "Tally",
                    DECIDER,
                    Command.class,
                    Event.class,
                    "tally",
                    Command::tally,
                    event -> Map.of("tally", event.tally()),
                    Map.of(
                            Counted.class, "counted#1",
                            Noted.class, "noted#1",
                            Closed.class, "closed#1"));

    static final EventUpcast NAME_BECAME_TALLY =
            new EventUpcast(
                    "closed#0",
                    "closed#1",
                    body ->
                            ((ObjectNode) body)
                                    .put("tally", body.get("name").asString())
                                    .without("name"));
}
