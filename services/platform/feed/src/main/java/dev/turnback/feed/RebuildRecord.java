package dev.turnback.feed;

import dev.turnback.feed.RebuildProgress.Purpose;
import dev.turnback.feed.RebuildProgress.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of a rebuild over a restart.
 *
 * @param state FILLING, or how it ended; without an end, how it ends with the switch
 * @param position of all sources, added up, when it ended
 */
record RebuildRecord(
        String view,
        Purpose purpose,
        State state,
        Instant startedAt,
        Optional<Instant> endedAt,
        long position) {

    static RebuildRecord begun(String view, Purpose purpose, Instant at) {
        return new RebuildRecord(view, purpose, State.FILLING, at, Optional.empty(), 0);
    }

    String id() {
        return view + "/" + purpose;
    }

    boolean goesOn() {
        return endedAt.isEmpty();
    }

    RebuildRecord now(State next) {
        return new RebuildRecord(view, purpose, next, startedAt, endedAt, position);
    }

    /** Broken off before there was a copy, or after it had become the view. */
    RebuildRecord endedUnseen(Instant at) {
        return ended(state == State.FILLING ? State.CANCELLED : state, at, position);
    }

    RebuildRecord ended(State how, Instant at, long reached) {
        return new RebuildRecord(view, purpose, how, startedAt, Optional.of(at), reached);
    }

    String write() {
        return Lines.write(
                List.of(
                        view,
                        purpose.name(),
                        state.name(),
                        startedAt.toString(),
                        endedAt.map(Instant::toString).orElse(""),
                        Long.toString(position)));
    }

    static RebuildRecord read(String text) {
        List<String> fields = Lines.read(text);
        return new RebuildRecord(
                fields.get(0),
                Purpose.valueOf(fields.get(1)),
                State.valueOf(fields.get(2)),
                Instant.parse(fields.get(3)),
                Optional.of(fields.get(4)).filter(at -> !at.isEmpty()).map(Instant::parse),
                Long.parseLong(fields.get(5)));
    }
}
