package dev.turnback.incident.domain.finding;

import dev.turnback.incident.domain.finding.Finding.Recorded;
import dev.turnback.incident.domain.finding.Finding.Unrecorded;
import dev.turnback.incident.domain.finding.FindingCommand.RecordFinding;
import dev.turnback.incident.domain.finding.FindingEvent.FindingRecorded;
import dev.turnback.incident.domain.finding.FindingRejection.RecordedDifferently;
import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;

/** A finding is recorded once. */
public final class FindingDecider
        implements Decider<FindingCommand, Finding, FindingEvent, FindingRejection> {

    @Override
    public Finding initial() {
        return new Unrecorded();
    }

    @Override
    public Outcome<FindingEvent, FindingRejection> decide(FindingCommand command, Finding finding) {
        return switch (command) {
            case RecordFinding c -> record(c, finding);
        };
    }

    @Override
    public Finding evolve(Finding finding, FindingEvent event) {
        return switch (event) {
            case FindingRecorded e -> new Recorded(e.learned());
        };
    }

    private static Outcome<FindingEvent, FindingRejection> record(
            RecordFinding c, Finding finding) {
        return switch (finding) {
            case Unrecorded _ ->
                    Outcome.accepted(new FindingRecorded(c.findingId(), c.learned(), c.at()));
            case Recorded(Learned known) when known.equals(c.learned()) -> Outcome.ignored();
            case Recorded _ -> Outcome.rejected(new RecordedDifferently());
        };
    }
}
