package dev.turnback.release.domain.matrix;

import dev.turnback.contracts.ChangeKind;

/** Why a line's command is refused. */
public sealed interface MatrixLineRejection {

    /** Nobody stated it, or it was removed. */
    record NoSuchLine() implements MatrixLineRejection {}

    record LineStatedAlready(int version) implements MatrixLineRejection {}

    record LineChangedMeanwhile(int version) implements MatrixLineRejection {}

    record NoSignOffNeeded(ChangeKind changeKind) implements MatrixLineRejection {}
}
