package dev.turnback.decision.read.procedures;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.release.ProcedureStep;
import dev.turnback.contracts.release.ReleaseEvents.ProcedurePublished;
import dev.turnback.contracts.release.ReleaseEvents.ProcedureRetired;
import dev.turnback.decision.domain.attempt.Guide;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A procedure with its versions; times are UTC.
 *
 * @param versions in the order in which they were published
 * @param retiredAt null while it can be followed
 */
public record KnownProcedure(
        String id, String component, List<Version> versions, @Nullable Instant retiredAt) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "release";

    /**
     * @param at since when it could be followed
     */
    public record Version(
            int version,
            String name,
            RecoveryAction action,
            List<ChangeKind> changeKinds,
            List<ProcedureStep> steps,
            double timeBoundSeconds,
            Instant at) {
        public Version {
            changeKinds = List.copyOf(changeKinds);
            steps = List.copyOf(steps);
        }

        /** How many of the kinds it takes back; 0 when it does not take back the weightiest. */
        long covers(List<ChangeKind> kinds) {
            return kinds.isEmpty() || changeKinds.contains(kinds.getFirst())
                    ? kinds.stream().filter(changeKinds::contains).count()
                    : 0;
        }
    }

    public static final View<KnownProcedure> VIEW =
            new View<>(
                    ViewDefinition.named("known-procedures", 1)
                            .indexed("byComponent", ViewKey.string("component")),
                    KnownProcedure.class,
                    List.of(
                            new View.Fold<>(
                                    ProcedurePublished.class,
                                    ProcedurePublished::procedureId,
                                    KnownProcedure::published),
                            new View.Fold<>(
                                    ProcedureRetired.class,
                                    ProcedureRetired::procedureId,
                                    KnownProcedure::retired)),
                    row -> Map.of("component", ViewValue.of(row.component())));

    public KnownProcedure {
        versions = List.copyOf(versions);
    }

    public static ViewQuery ofComponent(String component) {
        return ViewQuery.along("known-procedures", "byComponent").with(ViewValue.of(component));
    }

    /** The version with that number; empty when there is none. */
    public Optional<Version> version(int number) {
        return versions.stream().filter(each -> each.version() == number).findFirst();
    }

    /** The version that could be followed at a time; empty when there was none. */
    public Optional<Version> inForceAt(Instant at) {
        return retiredAt != null && !at.isBefore(retiredAt)
                ? Optional.empty()
                : versions.stream()
                        .filter(each -> !each.at().isAfter(at))
                        .max(Comparator.comparingInt(Version::version));
    }

    /** One of its versions as an attempt follows it. */
    public Guide guide(Version version) {
        return new Guide(
                id,
                version.name(),
                version.version(),
                version.steps().stream()
                        .map(
                                step ->
                                        new Guide.Step(
                                                step.text(),
                                                step.executor(),
                                                step.expectedSeconds()))
                        .toList(),
                version.timeBoundSeconds());
    }

    /** A version that is published again, as when it is adopted, is in force since the first. */
    private static KnownProcedure published(
            @Nullable KnownProcedure before, ProcedurePublished event) {
        List<Version> known = before == null ? List.of() : before.versions;
        return known.stream().anyMatch(each -> each.version() == event.version())
                ? new KnownProcedure(event.procedureId(), event.component(), known, null)
                : new KnownProcedure(
                        event.procedureId(),
                        event.component(),
                        Stream.concat(known.stream(), Stream.of(version(event))).toList(),
                        null);
    }

    private static Version version(ProcedurePublished event) {
        return new Version(
                event.version(),
                event.name(),
                event.action(),
                event.changeKinds(),
                event.steps(),
                event.timeBoundSeconds(),
                event.at());
    }

    private static @Nullable KnownProcedure retired(
            @Nullable KnownProcedure before, ProcedureRetired event) {
        return before == null
                ? null
                : new KnownProcedure(before.id, before.component, before.versions, event.at());
    }
}
