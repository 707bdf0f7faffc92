package dev.turnback.release.read.gate;

import dev.turnback.contracts.PlatformPart;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.figures.rehearsal.PathFact;
import dev.turnback.figures.rehearsal.PathFact.Changed.What;
import dev.turnback.release.domain.rehearsal.Result;
import dev.turnback.release.domain.rehearsal.Verifications;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.read.rehearsals.RehearsalView;
import dev.turnback.release.read.releases.ChangeView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What this service's views tell of the ways back of a component. */
record PathFacts(
        ComponentView component, List<ProcedureView> procedures, List<RehearsalView> rehearsals) {

    /** Of the way back of one change, and of what it stands on. */
    List<PathFact> of(ChangeView change) {
        return Stream.of(
                        rehearsals.stream()
                                .filter(each -> isOf(each, change))
                                .flatMap(PathFacts::rehearsed),
                        procedures.stream().flatMap(PathFacts::revisions),
                        component.platformChanges().stream()
                                .map(each -> new PathFact.Changed(what(each.what()), each.at())),
                        component.ownerChangedAt().stream()
                                .map(at -> new PathFact.Changed(What.OWNER, at)))
                .flatMap(facts -> facts.<PathFact>map(fact -> fact))
                .toList();
    }

    /** True when a rehearsal of this very version passed. */
    boolean validated(ProcedureView procedure) {
        return rehearsals.stream()
                .anyMatch(
                        each ->
                                each.procedureId().equals(procedure.id())
                                        && each.procedureVersion() >= procedure.substantiveVersion()
                                        && each.outcome() == Result.PASSED);
    }

    private static boolean isOf(RehearsalView rehearsal, ChangeView change) {
        return rehearsal.changeKind() == change.kind()
                && Objects.equals(rehearsal.pattern(), change.pattern());
    }

    private static Stream<PathFact.Rehearsed> rehearsed(RehearsalView rehearsal) {
        Verifications seen = rehearsal.verifications();
        Instant finishedAt = rehearsal.finishedAt();
        if (rehearsal.outcome() == null || seen == null || finishedAt == null) {
            return Stream.empty();
        }
        Double measured = rehearsal.measuredSeconds();
        return Stream.of(
                new PathFact.Rehearsed(
                        rehearsal.id(),
                        rehearsal.procedureId(),
                        rehearsal.procedureVersion(),
                        rehearsal.action() == RecoveryAction.CONTAIN,
                        rehearsal.outcome() == Result.PASSED,
                        rehearsal.representative(),
                        seen.tools().verified()
                                && seen.permissions().verified()
                                && seen.timing().verified()
                                && seen.communication().verified(),
                        measured == null ? 0 : measured,
                        rehearsal.timeBoundSeconds(),
                        finishedAt));
    }

    private static Stream<PathFact> revisions(ProcedureView procedure) {
        Stream<PathFact> versions =
                procedure.versions().stream()
                        .map(
                                each ->
                                        new PathFact.ProcedureRevised(
                                                procedure.id(),
                                                each.version(),
                                                each.editorial(),
                                                each.at()));
        return procedure.state() == ProcedureView.State.RETIRED
                ? Stream.concat(
                        versions,
                        Stream.of(new PathFact.ProcedureRetired(procedure.id(), procedure.at())))
                : versions;
    }

    private static What what(PlatformPart part) {
        return switch (part) {
            case PLATFORM -> What.PLATFORM;
            case DATA_MODEL -> What.DATA_MODEL;
        };
    }
}
