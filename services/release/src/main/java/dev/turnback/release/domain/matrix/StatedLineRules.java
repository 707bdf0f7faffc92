package dev.turnback.release.domain.matrix;

import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.matrix.MatrixLine.Stated;
import dev.turnback.release.domain.matrix.MatrixLineCommand.AdoptLine;
import dev.turnback.release.domain.matrix.MatrixLineCommand.RemoveLine;
import dev.turnback.release.domain.matrix.MatrixLineCommand.ReviseLine;
import dev.turnback.release.domain.matrix.MatrixLineCommand.SignOffLine;
import dev.turnback.release.domain.matrix.MatrixLineEvent.LineRemoved;
import dev.turnback.release.domain.matrix.MatrixLineEvent.LineSignedOff;
import dev.turnback.release.domain.matrix.MatrixLineEvent.LineStated;
import dev.turnback.release.domain.matrix.MatrixLineRejection.LineChangedMeanwhile;
import dev.turnback.release.domain.matrix.MatrixLineRejection.NoSignOffNeeded;

/** What can be done with a line that stands. */
final class StatedLineRules {

    private StatedLineRules() {}

    /** Revising what was drafted does not adopt it. */
    static Outcome<MatrixLineEvent, MatrixLineRejection> revise(ReviseLine command, Stated known) {
        if (command.content().equals(known.content())) {
            return Outcome.ignored();
        }
        return command.seenVersion() == known.version()
                ? Outcome.accepted(
                        new LineStated(
                                known.line(),
                                known.version() + 1,
                                Occasion.REVISED,
                                command.content(),
                                known.provenance(),
                                known.draftedFrom(),
                                command.note(),
                                command.at()))
                : changedMeanwhile(known);
    }

    static Outcome<MatrixLineEvent, MatrixLineRejection> adopt(AdoptLine command, Stated known) {
        if (known.provenance() == Provenance.PERSON) {
            return Outcome.ignored();
        }
        return command.seenVersion() == known.version()
                ? Outcome.accepted(
                        new LineStated(
                                known.line(),
                                known.version() + 1,
                                Occasion.ADOPTED,
                                known.content(),
                                Provenance.PERSON,
                                known.draftedFrom(),
                                null,
                                command.at()))
                : changedMeanwhile(known);
    }

    static Outcome<MatrixLineEvent, MatrixLineRejection> signOff(
            SignOffLine command, Stated known) {
        if (!known.line().needsSignOff()) {
            return Outcome.rejected(new NoSignOffNeeded(known.line().changeKind()));
        }
        if (command.statement().equals(known.signedOff())) {
            return Outcome.ignored();
        }
        return command.seenVersion() == known.version()
                ? Outcome.accepted(
                        new LineSignedOff(
                                known.line(), known.version(), command.statement(), command.at()))
                : changedMeanwhile(known);
    }

    static Outcome<MatrixLineEvent, MatrixLineRejection> remove(RemoveLine command, Stated known) {
        return command.seenVersion() == known.version()
                ? Outcome.accepted(
                        new LineRemoved(
                                known.line(), known.version() + 1, command.reason(), command.at()))
                : changedMeanwhile(known);
    }

    private static Outcome<MatrixLineEvent, MatrixLineRejection> changedMeanwhile(Stated known) {
        return Outcome.rejected(new LineChangedMeanwhile(known.version()));
    }
}
