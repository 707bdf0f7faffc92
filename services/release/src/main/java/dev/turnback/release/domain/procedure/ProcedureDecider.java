package dev.turnback.release.domain.procedure;

import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.procedure.Procedure.Active;
import dev.turnback.release.domain.procedure.Procedure.NotDefined;
import dev.turnback.release.domain.procedure.Procedure.Retired;
import dev.turnback.release.domain.procedure.ProcedureCommand.AdoptProcedure;
import dev.turnback.release.domain.procedure.ProcedureCommand.DefineProcedure;
import dev.turnback.release.domain.procedure.ProcedureCommand.RetireProcedure;
import dev.turnback.release.domain.procedure.ProcedureCommand.ReviseProcedure;
import dev.turnback.release.domain.procedure.ProcedureEvent.ProcedureAdopted;
import dev.turnback.release.domain.procedure.ProcedureEvent.ProcedureDefined;
import dev.turnback.release.domain.procedure.ProcedureEvent.ProcedureRetired;
import dev.turnback.release.domain.procedure.ProcedureEvent.ProcedureRevised;
import dev.turnback.release.domain.procedure.ProcedureRejection.NoSuchProcedure;
import dev.turnback.release.domain.procedure.ProcedureRejection.NotEditorial;
import dev.turnback.release.domain.procedure.ProcedureRejection.ProcedureDefinedDifferently;
import dev.turnback.release.domain.procedure.ProcedureRejection.ProcedureRetiredAlready;
import dev.turnback.release.domain.procedure.ProcedureRejection.ProcedureRevisedMeanwhile;
import java.util.Optional;

/** What may become of a procedure next, state by state. */
public final class ProcedureDecider
        implements Decider<ProcedureCommand, Procedure, ProcedureEvent, ProcedureRejection> {

    @Override
    public Procedure initial() {
        return new NotDefined();
    }

    @Override
    public Outcome<ProcedureEvent, ProcedureRejection> decide(
            ProcedureCommand command, Procedure state) {
        return switch (state) {
            case NotDefined _ -> ofNothing(command);
            case Active active -> ofActive(command, active);
            case Retired retired -> ofRetired(command, retired);
        };
    }

    @Override
    public Procedure evolve(Procedure state, ProcedureEvent event) {
        return switch (event) {
            case ProcedureDefined e -> new Active(e.component(), 1, e.mechanics(), e.provenance());
            case ProcedureRevised e ->
                    new Active(e.component(), e.version(), e.mechanics(), e.provenance());
            case ProcedureAdopted e ->
                    new Active(e.component(), e.version(), e.mechanics(), Provenance.PERSON);
            case ProcedureRetired e ->
                    switch (state) {
                        case Active a ->
                                new Retired(a.component(), a.version(), a.mechanics(), e.reason());
                        case NotDefined _, Retired _ -> state;
                    };
        };
    }

    private static Outcome<ProcedureEvent, ProcedureRejection> ofNothing(ProcedureCommand command) {
        return switch (command) {
            case DefineProcedure c ->
                    Outcome.accepted(
                            new ProcedureDefined(
                                    c.procedureId(),
                                    c.component(),
                                    c.mechanics(),
                                    c.provenance(),
                                    c.at()));
            case ReviseProcedure _, AdoptProcedure _, RetireProcedure _ ->
                    Outcome.rejected(new NoSuchProcedure());
        };
    }

    private static Outcome<ProcedureEvent, ProcedureRejection> ofActive(
            ProcedureCommand command, Active known) {
        return switch (command) {
            case DefineProcedure c -> again(c, known.version(), known.mechanics());
            case ReviseProcedure c -> revise(c, known);
            case AdoptProcedure c -> adopt(c, known);
            case RetireProcedure c ->
                    c.seenVersion() == known.version()
                            ? Outcome.accepted(
                                    new ProcedureRetired(
                                            c.procedureId(), known.component(), c.reason(), c.at()))
                            : overtaken(known);
        };
    }

    private static Outcome<ProcedureEvent, ProcedureRejection> ofRetired(
            ProcedureCommand command, Retired known) {
        return switch (command) {
            case DefineProcedure c -> again(c, known.version(), known.mechanics());
            case ReviseProcedure _, AdoptProcedure _ ->
                    Outcome.rejected(new ProcedureRetiredAlready(known.reason()));
            case RetireProcedure _ -> Outcome.ignored();
        };
    }

    /** What was revised since was defined in the same words once: that is no contradiction. */
    private static Outcome<ProcedureEvent, ProcedureRejection> again(
            DefineProcedure command, int version, Mechanics mechanics) {
        return version > 1 || mechanics.equals(command.mechanics())
                ? Outcome.ignored()
                : Outcome.rejected(new ProcedureDefinedDifferently());
    }

    private static Outcome<ProcedureEvent, ProcedureRejection> revise(
            ReviseProcedure command, Active known) {
        if (command.mechanics().equals(known.mechanics())) {
            return Outcome.ignored();
        }
        if (command.seenVersion() != known.version()) {
            return overtaken(known);
        }
        Optional<String> more =
                ProcedurePolicies.differsByMoreThanWords(known.mechanics(), command.mechanics());
        if (command.editorial() && more.isPresent()) {
            return Outcome.rejected(new NotEditorial(more.get()));
        }
        return Outcome.accepted(
                new ProcedureRevised(
                        command.procedureId(),
                        known.component(),
                        known.version() + 1,
                        command.mechanics(),
                        known.provenance(),
                        command.editorial(),
                        command.note(),
                        command.at()));
    }

    private static Outcome<ProcedureEvent, ProcedureRejection> adopt(
            AdoptProcedure command, Active known) {
        if (known.provenance() == Provenance.PERSON) {
            return Outcome.ignored();
        }
        return command.seenVersion() == known.version()
                ? Outcome.accepted(
                        new ProcedureAdopted(
                                command.procedureId(),
                                known.component(),
                                known.version(),
                                known.mechanics(),
                                command.at()))
                : overtaken(known);
    }

    private static Outcome<ProcedureEvent, ProcedureRejection> overtaken(Active known) {
        return Outcome.rejected(new ProcedureRevisedMeanwhile(known.version()));
    }
}
