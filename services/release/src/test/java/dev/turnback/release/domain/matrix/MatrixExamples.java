package dev.turnback.release.domain.matrix;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.matrix.MatrixLineEvent.LineRemoved;
import dev.turnback.release.domain.matrix.MatrixLineEvent.LineSignedOff;
import dev.turnback.release.domain.matrix.MatrixLineEvent.LineStated;
import dev.turnback.release.domain.release.UndoWindow;
import dev.turnback.testing.Given;
import java.time.Instant;
import java.util.List;

/** Two lines of a shop: of schema changes that only add, and of code. */
public final class MatrixExamples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    public static final LineKey EXPAND_ONLY = new LineKey("shop", ChangeKind.SCHEMA, "expand only");
    public static final LineKey CODE = new LineKey("shop", ChangeKind.CODE, null);

    public static final LineContent CONTENT =
            new LineContent(
                    Reversibility.REVERSIBLE,
                    List.of("the new column"),
                    List.of("what was written into it"),
                    List.of("old code meets new rows"),
                    List.of("the nightly copy"),
                    List.of("flag new-column"),
                    List.of("stop the copy"),
                    new UndoWindow(
                            UndoWindow.Kind.DURATION,
                            3_600L,
                            null,
                            Reversibility.ONE_WAY,
                            "until old rows are dropped"),
                    120.0,
                    "nothing reads it yet");
    public static final LineContent HARDER =
            new LineContent(
                    Reversibility.PARTIALLY_REVERSIBLE,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null);

    public static final List<String> HISTORY = List.of("3 of 40 releases were taken back");

    private MatrixExamples() {}

    public static LineStated stated(LineKey line, int version, LineContent content) {
        return new LineStated(
                line, version, Occasion.STATED, content, Provenance.PERSON, List.of(), null, NOON);
    }

    static LineStated drafted() {
        return new LineStated(
                EXPAND_ONLY, 1, Occasion.DRAFTED, CONTENT, Provenance.DRAFTED, HISTORY, null, NOON);
    }

    static LineStated adopted() {
        return new LineStated(
                EXPAND_ONLY, 2, Occasion.ADOPTED, CONTENT, Provenance.PERSON, HISTORY, null, NOON);
    }

    static LineStated revised() {
        return new LineStated(
                EXPAND_ONLY,
                2,
                Occasion.REVISED,
                HARDER,
                Provenance.PERSON,
                List.of(),
                "it broke",
                NOON);
    }

    static LineSignedOff signedOff(int version) {
        return new LineSignedOff(EXPAND_ONLY, version, "I agree", NOON);
    }

    static LineRemoved removed() {
        return new LineRemoved(EXPAND_ONLY, 2, "no more schema", NOON);
    }

    static Given<MatrixLineCommand, MatrixLine, MatrixLineEvent, MatrixLineRejection> nothing() {
        return Given.given(new MatrixLineDecider());
    }

    static Given<MatrixLineCommand, MatrixLine, MatrixLineEvent, MatrixLineRejection> standing() {
        return nothing().and(stated(EXPAND_ONLY, 1, CONTENT));
    }
}
