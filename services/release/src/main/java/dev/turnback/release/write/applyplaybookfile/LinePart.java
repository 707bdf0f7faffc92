package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.playbook.PlaybookFile.Line;
import dev.turnback.playbook.PlaybookFile.UndoWindow;
import dev.turnback.release.ReleaseSlices;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.matrix.LineContent;
import dev.turnback.release.domain.matrix.LineKey;
import dev.turnback.release.domain.matrix.MatrixLine;
import dev.turnback.release.domain.matrix.MatrixLineCommand;
import dev.turnback.release.domain.matrix.MatrixLineCommand.AdoptLine;
import dev.turnback.release.domain.matrix.MatrixLineCommand.DraftLine;
import dev.turnback.release.domain.matrix.MatrixLineCommand.ReviseLine;
import dev.turnback.release.domain.matrix.MatrixLineCommand.StateLine;
import dev.turnback.release.domain.matrix.MatrixLineEvent;
import dev.turnback.release.domain.matrix.MatrixLineRejection;
import dev.turnback.release.domain.release.UndoWindow.Kind;
import dev.turnback.release.write.LineBody;
import dev.turnback.release.write.LineBody.UndoWindowBody;
import dev.turnback.release.write.applyplaybookfile.Applied.What;
import dev.turnback.release.write.applyplaybookfile.Asked.Aspect;
import org.jspecify.annotations.Nullable;

/** One line of the matrix. */
final class LinePart {

    private LinePart() {}

    /**
     * @param at its place in the file, as in {@code matrix[0]}
     */
    static void trySo(Applying applying, String at, Line told, MatrixLine known) {
        LineContent content = applying.findings.checked(at, () -> body(told).checked());
        LineKey key = applying.key(told);
        if (content == null) {
            return;
        }
        boolean drafted = told.provenance().name().equals(Provenance.DRAFTED.name());
        var trial = new Trial<>(ReleaseSlices.MATRIX_LINE, known, applying.findings);
        boolean stands = known instanceof MatrixLine.Stated;
        if (stands) {
            revise(applying, at, key, content, drafted, trial);
        } else if (drafted) {
            boolean recorded =
                    trial.ask(
                            Aspect.CONTENT,
                            at,
                            new DraftLine(key, content, told.draftedFrom(), applying.now));
            if (!recorded) {
                applying.findings.malformed(
                        at + ".provenance",
                        "somebody removed this line, and what was removed is not drafted again:"
                                + " leave the provenance out to stand for it");
            }
        } else {
            trial.ask(Aspect.CONTENT, at, new StateLine(key, content, applying.now));
        }
        applying.lines.put(key.id(), trial.state());
        applying.want(What.LINE, Applying.named(key), key.id(), !stands, trial.accepted());
    }

    /**
     * What somebody stands for does not become a draft again; what is no draft in the file, is
     * none.
     */
    private static void revise(
            Applying applying,
            String at,
            LineKey key,
            LineContent content,
            boolean drafted,
            Trial<MatrixLineCommand, MatrixLine, MatrixLineEvent, MatrixLineRejection> trial) {
        trial.ask(
                Aspect.CONTENT,
                at,
                new ReviseLine(
                        key.id(), version(trial.state()), content, Applying.NOTE, applying.now));
        if (!drafted) {
            trial.ask(
                    Aspect.ADOPTION,
                    at,
                    new AdoptLine(key.id(), version(trial.state()), applying.now));
        }
    }

    private static int version(MatrixLine line) {
        return switch (line) {
            case MatrixLine.Unstated _ -> 0;
            case MatrixLine.Stated stated -> stated.version();
            case MatrixLine.Removed(int version) -> version;
        };
    }

    private static LineBody body(Line told) {
        return new LineBody(
                told.reversibility(),
                told.easyToReverse(),
                told.hardToReverse(),
                told.failureModes(),
                told.dataMutationPaths(),
                told.controls(),
                told.containmentOptions(),
                window(told.undoWindow()),
                told.estimatedSeconds(),
                told.reason());
    }

    private static @Nullable UndoWindowBody window(@Nullable UndoWindow told) {
        return told == null
                ? null
                : new UndoWindowBody(
                        told.seconds() == null ? Kind.EVENT : Kind.DURATION,
                        told.seconds(),
                        told.event(),
                        told.dropsTo(),
                        told.description());
    }
}
