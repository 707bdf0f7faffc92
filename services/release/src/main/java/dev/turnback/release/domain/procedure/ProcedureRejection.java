package dev.turnback.release.domain.procedure;

/** Why a procedure's command is refused. */
public sealed interface ProcedureRejection {

    record NoSuchProcedure() implements ProcedureRejection {}

    /** The id stands for another procedure. */
    record ProcedureDefinedDifferently() implements ProcedureRejection {}

    /** Somebody else revised it in between. */
    record ProcedureRevisedMeanwhile(int version) implements ProcedureRejection {}

    record ProcedureRetiredAlready(String reason) implements ProcedureRejection {}

    /** An editorial revision changes words only. */
    record NotEditorial(String field) implements ProcedureRejection {}
}
