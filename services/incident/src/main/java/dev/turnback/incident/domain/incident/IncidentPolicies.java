package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.IncidentRole;
import dev.turnback.incident.domain.incident.IncidentCommand.DeclareIncident;
import dev.turnback.incident.domain.incident.IncidentCommand.LinkRelease;
import java.time.Duration;
import java.time.Instant;

/** The rules of an incident, each a sentence. */
public final class IncidentPolicies {

    /** The clock of who notes a harm may be this far behind the one that saw it begin. */
    public static final Duration CLOCK_SLACK = Duration.ofMinutes(5);

    /** What is told within a minute is told while it happens. */
    static final Duration TOLD_AT_ONCE = Duration.ofSeconds(60);

    /** A timeline is read by people, in one piece. */
    static final int MOST_ENTRIES = 1_000;

    private IncidentPolicies() {}

    /** What has not begun cannot be noted, as far as clocks agree. */
    static boolean lieAhead(Instant claimed, Instant at) {
        return claimed.isAfter(at.plus(CLOCK_SLACK));
    }

    static boolean declaresTheSame(DeclareIncident command, Facts facts) {
        return command.title().equals(facts.title())
                && command.severity() == facts.severity()
                && command.drill() == facts.drill()
                && command.at().equals(facts.declaredAt());
    }

    static boolean isNotedAlready(Harm harm, Facts facts) {
        return facts.harm().contains(harm);
    }

    static boolean saysNothingNew(LinkRelease command, Facts facts) {
        return facts.releases()
                .contains(
                        new Linked(
                                command.releaseId(),
                                command.link(),
                                command.why(),
                                command.confidence()));
    }

    /** One person at a time has it, so that giving it to another one hands it over. */
    static boolean isOnesAlone(IncidentRole role) {
        return switch (role) {
            case COMMANDER, SCRIBE, COMMUNICATIONS -> true;
            case SUBJECT_EXPERT -> false;
        };
    }

    static boolean isSelfReported(Instant happenedAt, Instant receivedAt) {
        return receivedAt.isAfter(happenedAt.plus(TOLD_AT_ONCE));
    }
}
