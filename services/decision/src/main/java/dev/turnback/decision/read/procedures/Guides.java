package dev.turnback.decision.read.procedures;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.release.PinnedProcedure;
import dev.turnback.decision.domain.attempt.Guide;
import dev.turnback.decision.read.procedures.KnownProcedure.Version;
import dev.turnback.decision.read.rollouts.KnownRollout;
import dev.turnback.service.Heard;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/**
 * Which version of which procedure an attempt follows: of those that its release is pinned to, the
 * one of its action that takes back the weightiest of its changes, and of several the one that
 * takes back the most. What a release is pinned to is what was in force when its rollout started.
 */
public record Guides(Heard<KnownProcedure> procedures, Heard<KnownRollout> rollouts) {

    private record Pinned(KnownProcedure procedure, Version version) {

        Guide guide() {
            return procedure.guide(version);
        }
    }

    /**
     * @param kinds of the release, the weightiest first; empty where they are not known
     * @param exposedAt when its rollout started, UTC
     */
    public Mono<Guide> of(
            RecoveryAction action,
            String releaseId,
            String component,
            List<ChangeKind> kinds,
            Instant exposedAt) {
        Mono<Optional<List<PinnedProcedure>>> pins =
                rollouts.find(releaseId)
                        .map(each -> Optional.of(each.procedures()).filter(all -> !all.isEmpty()))
                        .defaultIfEmpty(Optional.empty());
        return Mono.zip(procedures.all(KnownProcedure.ofComponent(component)), pins)
                .mapNotNull(
                        known ->
                                pinned(known.getT1(), known.getT2(), exposedAt)
                                        .filter(each -> each.version().action() == action)
                                        .filter(
                                                each ->
                                                        kinds.isEmpty()
                                                                || each.version().covers(kinds) > 0)
                                        .max(
                                                Comparator.comparingLong(
                                                                (Pinned each) ->
                                                                        each.version()
                                                                                .covers(kinds))
                                                        .thenComparing(
                                                                each -> each.procedure().id(),
                                                                Comparator.reverseOrder()))
                                        .map(Pinned::guide)
                                        .orElse(null));
    }

    /** A procedure that somebody names, as it was in force when the attempt began. */
    public Mono<Guide> named(String procedureId, RecoveryAction action, Instant startedAt) {
        return procedures
                .find(procedureId)
                .mapNotNull(
                        procedure ->
                                procedure
                                        .inForceAt(startedAt)
                                        .filter(version -> version.action() == action)
                                        .map(procedure::guide)
                                        .orElse(null));
    }

    private static Stream<Pinned> pinned(
            List<KnownProcedure> known, Optional<List<PinnedProcedure>> pins, Instant exposedAt) {
        return known.stream()
                .flatMap(
                        procedure ->
                                pins
                                        .map(all -> pinned(procedure, all))
                                        .orElseGet(() -> procedure.inForceAt(exposedAt))
                                        .map(version -> new Pinned(procedure, version))
                                        .stream());
    }

    private static Optional<Version> pinned(KnownProcedure procedure, List<PinnedProcedure> pins) {
        return pins.stream()
                .filter(each -> each.id().equals(procedure.id()))
                .findFirst()
                .flatMap(each -> procedure.version(each.version()));
    }
}
