package dev.turnback.release.domain.gate;

import dev.turnback.figures.rehearsal.PathFact;
import dev.turnback.figures.rehearsal.PathState;
import dev.turnback.figures.rehearsal.PathVerdict;
import dev.turnback.figures.rehearsal.Reason;
import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import java.util.List;
import java.util.stream.Collectors;

/** What the rehearsals of a way back do not prove: three rules, of one verdict. */
final class Rehearsals {

    private Rehearsals() {}

    static List<Finding> never(GateInput input) {
        return where(PathState.NEVER, "%s ships without a way out that was rehearsed.", input);
    }

    static List<Finding> stale(GateInput input) {
        return where(PathState.STALE, "The rehearsal of %s%s does not count any more.", input);
    }

    static List<Finding> failed(GateInput input) {
        return where(PathState.FAILED, "The latest rehearsal of %s%s did not meet the bar.", input);
    }

    private static List<Finding> where(PathState state, String words, GateInput input) {
        return input.changes().stream()
                .filter(way -> way.rehearsed().state() == state)
                .map(way -> Finding.ofChange(way, sentence(words, way)))
                .toList();
    }

    private static String sentence(String words, WayBack way) {
        PathVerdict verdict = way.rehearsed();
        return words.formatted(way.change().spoken(), when(verdict))
                + verdict.reasons().stream()
                        .map(Reason::sentence)
                        .map(reason -> " " + reason)
                        .collect(Collectors.joining());
    }

    private static String when(PathVerdict verdict) {
        PathFact.Rehearsed last = verdict.rehearsal();
        return last == null ? "" : " on " + Spoken.time(last.at());
    }
}
