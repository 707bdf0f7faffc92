package dev.turnback.release.domain.procedure;

import static dev.turnback.testing.Given.given;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.TriggerRole;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.procedure.Mechanics.Prerequisite;
import dev.turnback.release.domain.procedure.Mechanics.Step;
import dev.turnback.release.domain.procedure.ProcedureEvent.ProcedureDefined;
import dev.turnback.release.domain.procedure.ProcedureEvent.ProcedureRetired;
import dev.turnback.testing.Given;
import java.time.Instant;
import java.util.List;

/** One procedure at each step of its way. */
public final class ProcedureExamples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final String ID = "prc_1";
    public static final Mechanics MECHANICS =
            saying("Take the shop back", "Redeploy the version before", 120);

    /** The same in other words. */
    public static final Mechanics OTHER_WORDS =
            saying("Take the shop back", "Deploy what ran before", 120);

    /** The same, but slower. */
    static final Mechanics SLOWER =
            saying("Take the shop back", "Redeploy the version before", 600);

    private ProcedureExamples() {}

    private static Mechanics saying(String name, String first, double seconds) {
        return new Mechanics(
                name,
                RecoveryAction.FULL_ROLLBACK,
                List.of(ChangeKind.CODE),
                List.of(),
                List.of(
                        new Step(first, "release owner", seconds),
                        new Step("Look at the error rate", "commander", 60)),
                List.of(TriggerRole.COMMANDER),
                List.of("per_1"),
                List.of(
                        new Prerequisite(
                                "The image before is kept", Prerequisite.Kind.PREVIOUS_ARTIFACT)),
                900);
    }

    static Given<ProcedureCommand, Procedure, ProcedureEvent, ProcedureRejection> nothing() {
        return given(new ProcedureDecider());
    }

    static Given<ProcedureCommand, Procedure, ProcedureEvent, ProcedureRejection> defined() {
        return nothing().and(definedAs(Provenance.PERSON));
    }

    static Given<ProcedureCommand, Procedure, ProcedureEvent, ProcedureRejection> drafted() {
        return nothing().and(definedAs(Provenance.DRAFTED));
    }

    static Given<ProcedureCommand, Procedure, ProcedureEvent, ProcedureRejection> retired() {
        return defined().and(new ProcedureRetired(ID, "shop", "moved", NOON));
    }

    static ProcedureDefined definedAs(Provenance provenance) {
        return new ProcedureDefined(ID, "shop", MECHANICS, provenance, NOON);
    }
}
