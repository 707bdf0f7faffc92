package dev.turnback.insight.metrics;

import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.ComponentRetired;
import dev.turnback.contracts.release.ReleaseEvents.ProcedurePublished;
import dev.turnback.contracts.release.ReleaseEvents.ProcedureRetired;
import dev.turnback.contracts.release.ReleaseEvents.RehearsalFinished;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The procedures that can be followed, each as it was published last, and its rehearsals. */
final class ProceduresInForce {

    private final Map<String, ProcedurePublished> published = new HashMap<>();
    private final Map<String, List<RehearsalFinished>> passed = new HashMap<>();

    private ProceduresInForce() {}

    /**
     * @param events in the order of their log
     */
    static ProceduresInForce of(Stream<ReleaseEvents> events) {
        var procedures = new ProceduresInForce();
        events.forEach(procedures::add);
        return procedures;
    }

    private void add(ReleaseEvents event) {
        if (event instanceof ProcedurePublished e) {
            published.put(e.procedureId(), e);
        } else if (event instanceof ProcedureRetired e) {
            published.remove(e.procedureId());
        } else if (event instanceof ComponentRetired e) {
            published.values().removeIf(each -> each.component().equals(e.component()));
        } else if (event instanceof RehearsalFinished e && e.passed()) {
            passed.computeIfAbsent(e.procedureId(), _ -> new ArrayList<>()).add(e);
        }
    }

    Collection<ProcedurePublished> all() {
        return published.values();
    }

    /** Its rehearsals that passed, in the order in which they were recorded. */
    List<RehearsalFinished> passed(String procedureId) {
        return passed.getOrDefault(procedureId, List.of());
    }
}
