package dev.turnback.release.domain.matrix;

import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.matrix.MatrixLine.Removed;
import dev.turnback.release.domain.matrix.MatrixLine.Stated;
import dev.turnback.release.domain.matrix.MatrixLine.Unstated;
import dev.turnback.release.domain.matrix.MatrixLineCommand.AdoptLine;
import dev.turnback.release.domain.matrix.MatrixLineCommand.DraftLine;
import dev.turnback.release.domain.matrix.MatrixLineCommand.RemoveLine;
import dev.turnback.release.domain.matrix.MatrixLineCommand.ReviseLine;
import dev.turnback.release.domain.matrix.MatrixLineCommand.SignOffLine;
import dev.turnback.release.domain.matrix.MatrixLineCommand.StateLine;
import dev.turnback.release.domain.matrix.MatrixLineEvent.LineRemoved;
import dev.turnback.release.domain.matrix.MatrixLineEvent.LineSignedOff;
import dev.turnback.release.domain.matrix.MatrixLineEvent.LineStated;
import dev.turnback.release.domain.matrix.MatrixLineRejection.LineStatedAlready;
import dev.turnback.release.domain.matrix.MatrixLineRejection.NoSuchLine;
import org.jspecify.annotations.Nullable;

/** A line is stated once and revised by whoever has seen its newest version. */
public final class MatrixLineDecider
        implements Decider<MatrixLineCommand, MatrixLine, MatrixLineEvent, MatrixLineRejection> {

    @Override
    public MatrixLine initial() {
        return new Unstated();
    }

    @Override
    public Outcome<MatrixLineEvent, MatrixLineRejection> decide(
            MatrixLineCommand command, MatrixLine line) {
        return switch (command) {
            case StateLine c -> state(c, line);
            case DraftLine c -> draft(c, line);
            case ReviseLine c ->
                    line instanceof Stated known ? StatedLineRules.revise(c, known) : none();
            case AdoptLine c ->
                    line instanceof Stated known ? StatedLineRules.adopt(c, known) : none();
            case SignOffLine c ->
                    line instanceof Stated known ? StatedLineRules.signOff(c, known) : none();
            case RemoveLine c ->
                    line instanceof Stated known ? StatedLineRules.remove(c, known) : none();
        };
    }

    private static Outcome<MatrixLineEvent, MatrixLineRejection> none() {
        return Outcome.rejected(new NoSuchLine());
    }

    private static Outcome<MatrixLineEvent, MatrixLineRejection> state(
            StateLine command, MatrixLine line) {
        return switch (line) {
            case Unstated _ -> Outcome.accepted(stated(command, 1));
            case Removed(int version) -> Outcome.accepted(stated(command, version + 1));
            case Stated known -> Outcome.rejected(new LineStatedAlready(known.version()));
        };
    }

    private static LineStated stated(StateLine command, int version) {
        return new LineStated(
                command.line(),
                version,
                switch (command.provenance()) {
                    case PERSON -> Occasion.STATED;
                    case DRAFTED -> Occasion.DRAFTED;
                },
                command.content(),
                command.provenance(),
                command.draftedFrom(),
                null,
                command.at());
    }

    /** What somebody stated or removed is not drafted over. */
    private static Outcome<MatrixLineEvent, MatrixLineRejection> draft(
            DraftLine command, MatrixLine line) {
        return switch (line) {
            case Unstated _ ->
                    Outcome.accepted(
                            new LineStated(
                                    command.line(),
                                    1,
                                    Occasion.DRAFTED,
                                    command.content(),
                                    Provenance.DRAFTED,
                                    command.draftedFrom(),
                                    null,
                                    command.at()));
            case Stated _, Removed _ -> Outcome.ignored();
        };
    }

    @Override
    public MatrixLine evolve(MatrixLine line, MatrixLineEvent event) {
        return switch (event) {
            case LineStated e ->
                    new Stated(
                            e.line(),
                            e.version(),
                            e.content(),
                            e.provenance(),
                            e.draftedFrom(),
                            stillSignedOff(line, e.content()));
            case LineSignedOff e ->
                    line instanceof Stated known
                            ? new Stated(
                                    known.line(),
                                    known.version(),
                                    known.content(),
                                    known.provenance(),
                                    known.draftedFrom(),
                                    e.statement())
                            : line;
            case LineRemoved e -> new Removed(e.version());
        };
    }

    /** An owner agreed to what the line said then, and to nothing else. */
    private static @Nullable String stillSignedOff(MatrixLine line, LineContent content) {
        return line instanceof Stated known && known.content().equals(content)
                ? known.signedOff()
                : null;
    }
}
