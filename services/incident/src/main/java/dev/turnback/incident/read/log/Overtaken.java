package dev.turnback.incident.read.log;

import dev.turnback.incident.domain.incident.CorrectedField;
import dev.turnback.incident.domain.incident.IncidentEvent;
import dev.turnback.incident.domain.incident.IncidentEvent.HarmNoted;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentContained;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentCorrected;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDeclared;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDismissed;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentResolved;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentSuspected;
import dev.turnback.incident.domain.incident.IncidentEvent.ObligationConnected;
import dev.turnback.incident.domain.incident.IncidentEvent.ReleaseLinked;
import dev.turnback.incident.read.incidents.IncidentView.Corrected;
import java.time.Instant;
import java.util.List;

/**
 * Whether what an event said was corrected later.
 *
 * @param corrections of the incident, in order
 */
record Overtaken(List<Corrected> corrections) {

    /**
     * @param position of the event, as in {@code incident:7}
     */
    boolean isCorrected(Object event, String position) {
        return event instanceof IncidentEvent said
                && corrections.stream()
                        .anyMatch(
                                each ->
                                        number(each.position()) > number(position)
                                                && concerns(each, said));
    }

    private static boolean concerns(Corrected correction, IncidentEvent event) {
        return switch (event) {
            case IncidentDeclared _ -> isOfTheDeclaration(correction.field());
            case HarmNoted e ->
                    correction.field() == CorrectedField.HARM_BEGAN_AT
                            && correction.harmKind() == e.harm().kind()
                            && Instant.parse(correction.was()).equals(e.harm().beganAt());
            case IncidentContained _ -> correction.field() == CorrectedField.CONTAINED_AT;
            case IncidentResolved _ -> correction.field() == CorrectedField.RESOLVED_AT;
            case IncidentCorrected e ->
                    correction.field() == e.field()
                            && correction.harmKind() == e.harmKind()
                            && correction.was().equals(e.now());
            case IncidentSuspected _ -> isOfTheDeclaration(correction.field());
            case ReleaseLinked _, ObligationConnected _, IncidentDismissed _ -> false;
        };
    }

    private static boolean isOfTheDeclaration(CorrectedField field) {
        return switch (field) {
            case TITLE, SEVERITY, DECLARED_AT -> true;
            case HARM_BEGAN_AT, CONTAINED_AT, RESOLVED_AT -> false;
        };
    }

    private static long number(String position) {
        return Long.parseLong(position.substring(position.lastIndexOf(':') + 1));
    }
}
