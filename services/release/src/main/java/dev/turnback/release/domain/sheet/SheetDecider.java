package dev.turnback.release.domain.sheet;

import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.sheet.Sheet.Active;
import dev.turnback.release.domain.sheet.Sheet.NotWritten;
import dev.turnback.release.domain.sheet.Sheet.Retired;
import dev.turnback.release.domain.sheet.SheetCommand.RetireSheet;
import dev.turnback.release.domain.sheet.SheetCommand.ReviseSheet;
import dev.turnback.release.domain.sheet.SheetCommand.WriteSheet;
import dev.turnback.release.domain.sheet.SheetEvent.SheetRetired;
import dev.turnback.release.domain.sheet.SheetEvent.SheetWritten;
import dev.turnback.release.domain.sheet.SheetRejection.NoSuchSheet;
import dev.turnback.release.domain.sheet.SheetRejection.SheetRetiredAlready;
import dev.turnback.release.domain.sheet.SheetRejection.SheetRevisedMeanwhile;
import dev.turnback.release.domain.sheet.SheetRejection.SheetWrittenDifferently;

/** What may become of a sheet next, state by state. */
public final class SheetDecider
        implements Decider<SheetCommand, Sheet, SheetEvent, SheetRejection> {

    @Override
    public Sheet initial() {
        return new NotWritten();
    }

    @Override
    public Outcome<SheetEvent, SheetRejection> decide(SheetCommand command, Sheet state) {
        return switch (state) {
            case NotWritten _ -> ofNothing(command);
            case Active active -> ofActive(command, active);
            case Retired retired -> ofRetired(command, retired);
        };
    }

    @Override
    public Sheet evolve(Sheet state, SheetEvent event) {
        return switch (event) {
            case SheetWritten e -> new Active(e.component(), e.version(), e.content());
            case SheetRetired _ ->
                    switch (state) {
                        case Active a -> new Retired(a.component(), a.version(), a.content());
                        case NotWritten _, Retired _ -> state;
                    };
        };
    }

    private static Outcome<SheetEvent, SheetRejection> ofNothing(SheetCommand command) {
        return switch (command) {
            case WriteSheet c ->
                    written(
                            new SheetWritten(
                                    c.sheetId(),
                                    c.component(),
                                    1,
                                    c.content(),
                                    c.fromTemplate(),
                                    null,
                                    c.at()));
            case ReviseSheet _, RetireSheet _ -> Outcome.rejected(new NoSuchSheet());
        };
    }

    private static Outcome<SheetEvent, SheetRejection> ofActive(
            SheetCommand command, Active known) {
        return switch (command) {
            case WriteSheet c -> again(c, known.version(), known.content());
            case ReviseSheet c -> revise(c, known);
            case RetireSheet c ->
                    c.seenVersion() == known.version()
                            ? Outcome.accepted(
                                    new SheetRetired(c.sheetId(), known.component(), c.at()))
                            : overtaken(known);
        };
    }

    private static Outcome<SheetEvent, SheetRejection> ofRetired(
            SheetCommand command, Retired known) {
        return switch (command) {
            case WriteSheet c -> again(c, known.version(), known.content());
            case ReviseSheet _ -> Outcome.rejected(new SheetRetiredAlready());
            case RetireSheet _ -> Outcome.ignored();
        };
    }

    /** What was revised since was written in the same words once: that is no contradiction. */
    private static Outcome<SheetEvent, SheetRejection> again(
            WriteSheet command, int version, SheetContent content) {
        return version > 1 || content.equals(command.content())
                ? Outcome.ignored()
                : Outcome.rejected(new SheetWrittenDifferently());
    }

    private static Outcome<SheetEvent, SheetRejection> revise(ReviseSheet command, Active known) {
        if (command.content().equals(known.content())) {
            return Outcome.ignored();
        }
        if (command.seenVersion() != known.version()) {
            return overtaken(known);
        }
        return written(
                new SheetWritten(
                        command.sheetId(),
                        known.component(),
                        known.version() + 1,
                        command.content(),
                        null,
                        command.note(),
                        command.at()));
    }

    /** A sheet may lack what nobody knows yet, but it may not contradict itself. */
    private static Outcome<SheetEvent, SheetRejection> written(SheetWritten event) {
        return SheetPolicies.contradictionIn(event.content())
                .<Outcome<SheetEvent, SheetRejection>>map(Outcome::rejected)
                .orElseGet(() -> Outcome.accepted(event));
    }

    private static Outcome<SheetEvent, SheetRejection> overtaken(Active known) {
        return Outcome.rejected(new SheetRevisedMeanwhile(known.version()));
    }
}
