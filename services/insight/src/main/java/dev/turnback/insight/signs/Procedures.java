package dev.turnback.insight.signs;

import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.ComponentRetired;
import dev.turnback.contracts.release.ReleaseEvents.ProcedurePublished;
import dev.turnback.contracts.release.ReleaseEvents.ProcedureRetired;
import dev.turnback.contracts.release.ReleaseEvents.RehearsalFinished;
import dev.turnback.insight.metrics.JudgedPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The procedures that can be followed, each as it was published last. */
final class Procedures {

    private final Map<String, ProcedurePublished> published = new TreeMap<>();
    private final Map<String, Integer> substance = new HashMap<>();
    private final Set<Measured> measured = new HashSet<>();

    /** A version whose time a rehearsal took that passed. */
    private record Measured(String procedureId, int version) {}

    private Procedures() {}

    /**
     * @param events in the order of their log
     */
    static Procedures of(Stream<ReleaseEvents> events) {
        var procedures = new Procedures();
        events.forEach(procedures::add);
        return procedures;
    }

    private void add(ReleaseEvents event) {
        if (event instanceof ProcedurePublished e) {
            published.put(e.procedureId(), e);
            if (!e.editorial()) {
                substance.put(e.procedureId(), e.version());
            }
        } else if (event instanceof ProcedureRetired e) {
            published.remove(e.procedureId());
        } else if (event instanceof ComponentRetired e) {
            published.values().removeIf(each -> each.component().equals(e.component()));
        } else if (event instanceof RehearsalFinished e && e.passed()) {
            measured.add(new Measured(e.procedureId(), e.procedureVersion()));
        }
    }

    /** Those that take it back, taken over by somebody and with steps to follow. */
    List<ProcedurePublished> back(JudgedPath path) {
        return published.values().stream()
                .filter(each -> covers(each, path))
                .filter(each -> isBack(each) && !each.drafted() && !each.steps().isEmpty())
                .toList();
    }

    /** True when something contains it that somebody has taken over. */
    boolean isContained(JudgedPath path) {
        return published.values().stream()
                .filter(each -> covers(each, path))
                .anyMatch(each -> each.action() == RecoveryAction.CONTAIN && !each.drafted());
    }

    /** True when it was rehearsed since anything but its words changed, and passed. */
    boolean isMeasured(ProcedurePublished procedure) {
        String id = procedure.procedureId();
        int since = substance.getOrDefault(id, 1);
        return measured.stream()
                .anyMatch(
                        each ->
                                each.procedureId().equals(id)
                                        && each.version() >= since
                                        && each.version() <= procedure.version());
    }

    private static boolean isBack(ProcedurePublished procedure) {
        return switch (procedure.action()) {
            case PARTIAL_ROLLBACK, FULL_ROLLBACK -> true;
            case PAUSE, CONTAIN -> false;
        };
    }

    private static boolean covers(ProcedurePublished procedure, JudgedPath path) {
        String pattern = path.pattern();
        return procedure.component().equals(path.component())
                && procedure.changeKinds().contains(path.changeKind())
                && (procedure.patterns().isEmpty()
                        || (pattern != null && procedure.patterns().contains(pattern)));
    }
}
