package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.playbook.PlaybookFile;
import dev.turnback.release.ReleaseSlices;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.procedure.Mechanics;
import dev.turnback.release.domain.procedure.Mechanics.Prerequisite;
import dev.turnback.release.domain.procedure.Procedure;
import dev.turnback.release.domain.procedure.ProcedureCommand.AdoptProcedure;
import dev.turnback.release.domain.procedure.ProcedureCommand.DefineProcedure;
import dev.turnback.release.domain.procedure.ProcedureCommand.ReviseProcedure;
import dev.turnback.release.write.applyplaybookfile.Applied.What;
import dev.turnback.release.write.applyplaybookfile.Asked.Aspect;
import dev.turnback.release.write.procedure.MechanicsBody;
import dev.turnback.release.write.procedure.MechanicsBody.PrerequisiteBody;
import dev.turnback.release.write.procedure.MechanicsBody.StepBody;

/**
 * One procedure. A revision is never taken for one of words only: that is for somebody to say who
 * has read both.
 */
final class ProcedurePart {

    private ProcedurePart() {}

    /**
     * @param id of the active procedure of that name, or else a fresh one
     */
    static void trySo(
            Applying applying, String at, PlaybookFile.Procedure told, String id, Procedure known) {
        Mechanics mechanics = applying.findings.checked(at, () -> mechanics(told));
        if (mechanics == null) {
            return;
        }
        var provenance = Provenance.valueOf(told.provenance().name());
        var trial = new Trial<>(ReleaseSlices.PROCEDURE, known, applying.findings);
        boolean active = known instanceof Procedure.Active;
        if (active) {
            trial.ask(
                    Aspect.CONTENT,
                    at,
                    new ReviseProcedure(
                            id,
                            version(trial.state()),
                            mechanics,
                            false,
                            Applying.NOTE,
                            applying.now));
            if (provenance == Provenance.PERSON) {
                trial.ask(
                        Aspect.ADOPTION,
                        at,
                        new AdoptProcedure(id, version(trial.state()), applying.now));
            }
        } else {
            trial.ask(
                    Aspect.CONTENT,
                    at,
                    new DefineProcedure(
                            id, applying.component(), mechanics, provenance, applying.now));
        }
        applying.want(What.PROCEDURE, told.name(), id, !active, trial.accepted());
    }

    private static int version(Procedure procedure) {
        return switch (procedure) {
            case Procedure.NotDefined _ -> 0;
            case Procedure.Active active -> active.version();
            case Procedure.Retired retired -> retired.version();
        };
    }

    private static Mechanics mechanics(PlaybookFile.Procedure told) {
        return MechanicsBody.checked(
                told.name(),
                told.action(),
                told.changeKinds(),
                told.patterns(),
                told.steps().stream()
                        .map(
                                step ->
                                        new StepBody(
                                                step.text(),
                                                step.executor(),
                                                step.expectedSeconds()))
                        .toList(),
                ComponentPart.roles(told.triggerRoles()),
                told.triggerPersons(),
                told.prerequisites().stream()
                        .map(
                                each ->
                                        new PrerequisiteBody(
                                                each.text(),
                                                Prerequisite.Kind.valueOf(each.kind().name())))
                        .toList(),
                told.timeBoundSeconds());
    }
}
