package dev.turnback.release.domain.rehearsal;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.RehearsalFinished;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.RehearsalStarted;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.StepTimed;
import dev.turnback.release.domain.rehearsal.RehearsedProcedure.PlannedStep;
import dev.turnback.release.domain.rehearsal.Verifications.Verification;
import dev.turnback.testing.Given;
import java.time.Instant;
import java.util.List;

/** A way back of the shop in two steps, which may take 600 s. */
public final class RehearsalExamples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final String ID = "reh_1";
    public static final RehearsedProcedure PROCEDURE =
            new RehearsedProcedure(
                    "prc_1",
                    2,
                    "Put the shop back",
                    RecoveryAction.FULL_ROLLBACK,
                    List.of(
                            new PlannedStep("Stop the writers", "Commander", 60),
                            new PlannedStep("Start the artifact before", "CI", 240)),
                    600);
    public static final Setup SETUP = in("staging");
    public static final Verifications VERIFIED = verified(true);
    public static final RehearsalStarted STARTED = new RehearsalStarted(ID, SETUP, NOON);

    private RehearsalExamples() {}

    static Setup in(String environment) {
        return new Setup(
                "shop",
                ChangeKind.CODE,
                null,
                PROCEDURE,
                "Prices are rounded wrongly.",
                "2.0",
                "1.9",
                environment,
                true,
                "the same topology",
                true,
                List.of("per_ada"));
    }

    public static Verifications verified(boolean timing) {
        var yes = new Verification(true, "seen");
        return new Verifications(yes, yes, new Verification(timing, "by the clock"), yes);
    }

    public static StepTime took(int step, double seconds) {
        return new StepTime(step, null, null, seconds, null);
    }

    static StepTimed timed(int step, double seconds) {
        return new StepTimed(ID, "shop", took(step, seconds), NOON);
    }

    static Given<RehearsalCommand, Rehearsal, RehearsalEvent, RehearsalRejection> nothing() {
        return Given.given(new RehearsalDecider());
    }

    static Given<RehearsalCommand, Rehearsal, RehearsalEvent, RehearsalRejection> running() {
        return nothing().and(STARTED);
    }

    static Given<RehearsalCommand, Rehearsal, RehearsalEvent, RehearsalRejection> failed() {
        return running().and(new RehearsalFinished(ID, SETUP, Result.FAILED, VERIFIED, 0, NOON));
    }
}
