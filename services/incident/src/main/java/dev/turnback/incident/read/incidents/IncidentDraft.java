package dev.turnback.incident.read.incidents;

import dev.turnback.contracts.Severity;
import dev.turnback.incident.domain.incident.Harm;
import dev.turnback.incident.read.incidents.IncidentView.Corrected;
import dev.turnback.incident.read.incidents.IncidentView.LinkedRelease;
import dev.turnback.incident.read.incidents.IncidentView.State;
import dev.turnback.service.Stamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a row that move after the declaration. */
final class IncidentDraft {

    private final IncidentView from;
    String title;
    @Nullable Severity severity;
    boolean drill;
    State state;
    Instant declaredAt;
    List<Harm> harm;
    @Nullable Instant containedAt;
    @Nullable String containmentEvidence;
    @Nullable Instant resolvedAt;
    List<LinkedRelease> releases;
    List<Corrected> corrections;
    List<String> obligations;
    @Nullable String dismissal;

    IncidentDraft(IncidentView from) {
        this.from = from;
        title = from.title();
        severity = from.severity();
        drill = from.drill();
        state = from.state();
        declaredAt = from.declaredAt();
        harm = from.harm();
        containedAt = from.containedAt();
        containmentEvidence = from.containmentEvidence();
        resolvedAt = from.resolvedAt();
        releases = from.releases();
        corrections = from.corrections();
        obligations = from.obligations();
        dismissal = from.dismissal();
    }

    IncidentView done(Stamp stamp) {
        return new IncidentView(
                from.id(),
                title,
                severity,
                drill,
                from.basis(),
                state,
                declaredAt,
                harm,
                harm.stream().map(Harm::beganAt).min(Comparator.naturalOrder()).orElse(null),
                containedAt,
                containmentEvidence,
                resolvedAt,
                releases,
                corrections,
                LiveIncidents.componentsOf(releases),
                obligations,
                dismissal,
                from.source(),
                from.flags(),
                from.recordedAt(),
                stamp.at());
    }
}
