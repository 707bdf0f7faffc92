package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.Confidence;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of an incident; {@code at} is the claimed time, UTC. */
public sealed interface IncidentCommand
        permits IncidentCommand.DeclareIncident,
                IncidentCommand.SuspectIncident,
                IncidentCommand.ConnectObligation,
                IncidentCommand.DismissIncident,
                IncidentCommand.NoteHarm,
                IncidentCommand.LinkRelease,
                IncidentCommand.LinkComponent,
                IncidentCommand.ChangeSeverity,
                IncidentCommand.DeclareContained,
                IncidentCommand.Resolve,
                IncidentCommand.Correct,
                CourseCommand,
                MergerCommand,
                NoteCommand,
                RoleCommand {

    String incidentId();

    /**
     * @param drill true for an exercise, which no figure counts
     */
    record DeclareIncident(
            String incidentId, String title, Severity severity, boolean drill, Instant at)
            implements IncidentCommand {}

    /**
     * A rule was crossed and there is no incident in which it is dealt with.
     *
     * @param crossing what was crossed, and for which release
     * @param at when it was confirmed
     */
    record SuspectIncident(String incidentId, Crossing crossing, Instant at)
            implements IncidentCommand {}

    /**
     * A rule was crossed for a release of this incident.
     *
     * @param at when it was confirmed
     */
    record ConnectObligation(String incidentId, Crossing crossing, Instant at)
            implements IncidentCommand {}

    /**
     * It is none after all.
     *
     * @param at when it was said
     */
    record DismissIncident(String incidentId, String reason, Instant at)
            implements IncidentCommand {}

    record NoteHarm(String incidentId, Harm harm, Instant at) implements IncidentCommand {}

    /**
     * @param component of the release, as its {@code version}
     * @param confidence how sure somebody is, null when they did not say
     */
    record LinkRelease(
            String incidentId,
            String releaseId,
            String component,
            String version,
            ReleaseLink link,
            String why,
            @Nullable Confidence confidence,
            Instant at)
            implements IncidentCommand {}

    /** What a component has to do with it, whichever release of it. */
    record LinkComponent(String incidentId, LinkedComponent said, Instant at)
            implements IncidentCommand {}

    /**
     * It is worse or better than before: a change, where a correction says that it was rated wrong.
     *
     * @param at since when
     */
    record ChangeSeverity(String incidentId, Severity severity, String why, Instant at)
            implements IncidentCommand {}

    /**
     * @param evidence what shows that the harm stopped
     */
    record DeclareContained(String incidentId, String evidence, Instant at)
            implements IncidentCommand {}

    record Resolve(String incidentId, Instant at) implements IncidentCommand {}

    /**
     * @param at when it is corrected
     */
    record Correct(String incidentId, Correction correction, String reason, Instant at)
            implements IncidentCommand {}
}
