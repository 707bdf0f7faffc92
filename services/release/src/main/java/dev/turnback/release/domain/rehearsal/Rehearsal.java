package dev.turnback.release.domain.rehearsal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What is known of a rehearsal. */
public sealed interface Rehearsal {

    /** Nothing. */
    record Unknown() implements Rehearsal {}

    /**
     * @param seconds of each step that was timed, the last word
     */
    record Running(Setup setup, Instant startedAt, Map<Integer, Double> seconds)
            implements Rehearsal {

        public Running {
            seconds = Map.copyOf(seconds);
        }

        Running timed(StepTime time) {
            var more = new TreeMap<>(seconds);
            more.put(time.step(), time.seconds());
            return new Running(setup, startedAt, more);
        }

        double measuredSeconds() {
            return new TreeMap<>(seconds).values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** Finished or given up: nothing is added any more. */
    record Ended(RehearsalEvent how) implements Rehearsal {}
}
