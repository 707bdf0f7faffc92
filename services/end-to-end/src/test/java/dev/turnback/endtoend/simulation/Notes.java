package dev.turnback.endtoend.simulation;

import dev.turnback.axon.Handled;
import dev.turnback.testing.SimulatedTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What clients were told, and what was found wrong. */
final class Notes {
    private final Disks disks;
    private final SimulatedTime time;
    private final StringBuilder trace = new StringBuilder();
    private final Map<Request, Handled.Accepted> accepted = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();

    Notes(Disks disks, SimulatedTime time) {
        this.disks = disks;
        this.time = time;
    }

    void say(String what) {
        trace.append(time.instant()).append(' ').append(what).append('\n');
    }

    void violated(String sentence) {
        violations.add(time.instant() + " " + sentence);
    }

    /** An acknowledgement is checked against the disk at once. */
    void answered(Request request, Handled handled) {
        say(request.key() + " " + handled);
        if (handled instanceof Handled.Accepted ok) {
            Handled.Accepted first = accepted.putIfAbsent(request, ok);
            if (first != null && first.position() != ok.position()) {
                violated(
                        "%s was accepted at %d and at %d"
                                .formatted(request.key(), first.position(), ok.position()));
            }
            if (disks.log(request.log()).floor(ok.position()).join() == 0) {
                violated(
                        "%s was acknowledged at %d, which is not on the disk"
                                .formatted(request.key(), ok.position()));
            }
        }
    }

    Map<Request, Handled.Accepted> accepted() {
        return accepted;
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    String trace() {
        return trace.toString();
    }
}
