package dev.turnback.release.domain.gate;

import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.gate.GateCommand.RecordCheck;
import dev.turnback.release.domain.gate.GateCommand.RevokeWaiver;
import dev.turnback.release.domain.gate.GateCommand.WaiveBlindSpot;
import dev.turnback.release.domain.gate.GateEvent.BlindSpotWaived;
import dev.turnback.release.domain.gate.GateEvent.GateChecked;
import dev.turnback.release.domain.gate.GateEvent.WaiverRevoked;
import dev.turnback.release.domain.gate.GateRejection.ExpiresAlready;
import dev.turnback.release.domain.gate.GateRejection.ExpiresTooLate;
import dev.turnback.release.domain.gate.GateRejection.NoSuchWaiver;
import dev.turnback.release.domain.gate.GateRejection.NothingToWaive;
import dev.turnback.release.domain.gate.GateRejection.WaivedDifferently;
import java.time.Duration;
import java.time.Instant;

/** What may happen at a gate: checks, and waivers that somebody answers for and that expire. */
public final class GateDecider
        implements Decider<GateCommand, GateRecord, GateEvent, GateRejection> {

    /** How long a waiver may count: leave for longer is a decision for the matrix, or the rule. */
    public static final Duration LONGEST = Duration.ofDays(90);

    @Override
    public GateRecord initial() {
        return GateRecord.NEW;
    }

    @Override
    public Outcome<GateEvent, GateRejection> decide(GateCommand command, GateRecord gate) {
        return switch (command) {
            case RecordCheck c ->
                    Outcome.accepted(
                            new GateChecked(c.releaseId(), c.component(), c.verdict(), c.at()));
            case WaiveBlindSpot c -> waive(c, gate);
            case RevokeWaiver c -> revoke(c, gate);
        };
    }

    @Override
    public GateRecord evolve(GateRecord gate, GateEvent event) {
        return switch (event) {
            case GateChecked e -> new GateRecord(e.component(), gate.waivers());
            case BlindSpotWaived e ->
                    gate.with(
                            e.component(),
                            new Waiver(e.waiverId(), e.rule(), e.subject(), e.expiresAt(), false));
            case WaiverRevoked e -> revoked(gate, e);
        };
    }

    private static Outcome<GateEvent, GateRejection> waive(
            WaiveBlindSpot command, GateRecord gate) {
        if (gate.waivers().containsKey(command.waiverId())) {
            return Outcome.rejected(new WaivedDifferently(command.waiverId()));
        }
        if (findsNothingToWaive(command)) {
            return Outcome.rejected(
                    new NothingToWaive(command.rule(), command.subject(), command.found()));
        }
        if (!command.expiresAt().isAfter(command.at())) {
            return Outcome.rejected(new ExpiresAlready(command.at()));
        }
        Instant latest = command.at().plus(LONGEST);
        if (command.expiresAt().isAfter(latest)) {
            return Outcome.rejected(new ExpiresTooLate(latest));
        }
        return Outcome.accepted(
                new BlindSpotWaived(
                        command.releaseId(),
                        command.component(),
                        command.waiverId(),
                        command.rule(),
                        command.subject(),
                        command.reason(),
                        command.expiresAt(),
                        command.at()));
    }

    private static boolean findsNothingToWaive(WaiveBlindSpot command) {
        return command.subject() == null
                ? command.found().isEmpty()
                : !command.found().contains(command.subject());
    }

    private static Outcome<GateEvent, GateRejection> revoke(RevokeWaiver command, GateRecord gate) {
        Waiver waiver = gate.waivers().get(command.waiverId());
        if (waiver == null) {
            return Outcome.rejected(new NoSuchWaiver(command.waiverId()));
        }
        return waiver.revoked()
                ? Outcome.ignored()
                : Outcome.accepted(
                        new WaiverRevoked(
                                command.releaseId(),
                                gate.component(),
                                command.waiverId(),
                                command.reason(),
                                command.at()));
    }

    private static GateRecord revoked(GateRecord gate, WaiverRevoked e) {
        Waiver waiver = gate.waivers().get(e.waiverId());
        return waiver == null
                ? gate
                : gate.with(
                        e.component(),
                        new Waiver(
                                waiver.id(),
                                waiver.rule(),
                                waiver.subject(),
                                waiver.expiresAt(),
                                true));
    }
}
