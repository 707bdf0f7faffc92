package dev.turnback.incident.automation.whenincidentistoldthenrecordit;

import dev.turnback.incident.domain.incident.CorrectedField;
import dev.turnback.incident.domain.incident.Correction;
import dev.turnback.incident.domain.incident.CourseCommand.Reopen;
import dev.turnback.incident.domain.incident.IncidentCommand;
import dev.turnback.incident.domain.incident.IncidentCommand.Correct;
import dev.turnback.incident.domain.incident.IncidentCommand.Resolve;
import dev.turnback.incident.domain.told.Told;
import dev.turnback.incident.domain.told.Told.End;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.incidents.IncidentView.State;
import dev.turnback.incident.read.incidents.Shown.Reopened;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings an incident to the end that its source tells of, and to the last end before it that was
 * none. The end that a person recorded stays, and what is closed, cancelled or merged stays so.
 *
 * @param known null while it is not declared
 * @param nothing what is asked where nothing is left to do, and is ignored
 * @param at when it is recorded, UTC
 */
record ToldEnds(Told told, @Nullable IncidentView known, IncidentCommand nothing, Instant at) {

    /** Where a source may say what comes next. */
    static final Set<State> MOVES_ON = Set.of(State.OPEN, State.CONTAINED, State.RESOLVED);

    /** Why it reopens. */
    private static final String GOES_ON = "its source says that it goes on";

    /**
     * What is told of its ends, in three places: the end that was none, that it went on, and the
     * end. Broken off between two of them, the next look finds what is left in its own place.
     */
    static List<IncidentCommand> commands(
            Told told, @Nullable IncidentView known, IncidentCommand nothing, Instant at) {
        return new ToldEnds(told, known, nothing, at).commands();
    }

    private List<IncidentCommand> commands() {
        if (known != null && (!MOVES_ON.contains(known.state()) || isEndedByAPerson(known))) {
            return places(nothing, nothing, nothing);
        }
        End before = told.endThatWasNone().orElse(null);
        Instant over = told.overAt().orElse(null);
        Instant since = before == null ? null : before.reopenedAt();
        Reopened last =
                known == null || known.reopenings().isEmpty() ? null : known.reopenings().getLast();
        if (before == null || since == null || goesOn(last, since)) {
            return places(nothing, nothing, over == null ? nothing : end(over, last));
        }
        if (last != null && last.at().isAfter(since)) {
            return places(
                    nothing,
                    correct(CorrectedField.REOPENED_AT, since),
                    over == null ? nothing : end(over, last));
        }
        if (!canHaveEnded(before.endedAt(), last)) {
            return places(nothing, nothing, over == null ? nothing : end(over, last));
        }
        return places(
                end(before.endedAt(), last),
                new Reopen(told.incidentId(), GOES_ON, since),
                over == null ? nothing : new Resolve(told.incidentId(), over));
    }

    private static List<IncidentCommand> places(
            IncidentCommand endThatWasNone, IncidentCommand reopening, IncidentCommand end) {
        return List.of(endThatWasNone, reopening, end);
    }

    /** Known to go on since then, or by a person since later. */
    private boolean goesOn(@Nullable Reopened last, Instant since) {
        return last != null
                && (last.at().equals(since)
                        || (last.at().isAfter(since) && isReopenedByAPerson(last)));
    }

    private boolean isReopenedByAPerson(Reopened last) {
        return !told.reopenings().contains(last.at())
                || isOfAPerson(CorrectedField.REOPENED_AT, last.at());
    }

    private boolean isEndedByAPerson(IncidentView incident) {
        Instant end = incident.resolvedAt();
        return end != null
                && (!told.resolutions().contains(end)
                        || isOfAPerson(CorrectedField.RESOLVED_AT, end));
    }

    private boolean isOfAPerson(CorrectedField field, Instant now) {
        return known != null
                && known.corrections().stream()
                        .anyMatch(
                                each ->
                                        each.field() == field
                                                && each.now().equals(now.toString())
                                                && !each.reason()
                                                        .equals(
                                                                WhenIncidentIsToldThenRecordIt
                                                                        .REASON));
    }

    /** Nothing that is known of it came later. */
    private boolean canHaveEnded(Instant end, @Nullable Reopened last) {
        return known == null
                || (!end.isBefore(WhenIncidentIsToldThenRecordIt.declaredAt(known, told))
                        && isNotBefore(end, known.containedAt())
                        && isNotBefore(end, known.harmBeganAt())
                        && (last == null || end.isAfter(last.at())));
    }

    private static boolean isNotBefore(Instant end, @Nullable Instant time) {
        return time == null || !end.isBefore(time);
    }

    /** It is over then, unless it went on since. */
    private IncidentCommand end(Instant over, @Nullable Reopened last) {
        if (known != null && known.resolvedAt() != null) {
            return correct(CorrectedField.RESOLVED_AT, over);
        }
        return last == null || over.isAfter(last.at())
                ? new Resolve(told.incidentId(), over)
                : nothing;
    }

    private Correct correct(CorrectedField field, Instant now) {
        return new Correct(
                told.incidentId(),
                new Correction(field, null, now.toString()),
                WhenIncidentIsToldThenRecordIt.REASON,
                at);
    }
}
