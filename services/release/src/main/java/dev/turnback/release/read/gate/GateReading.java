package dev.turnback.release.read.gate;

import dev.turnback.release.domain.component.GateMode;
import dev.turnback.release.domain.gate.BlindSpot;
import dev.turnback.release.domain.gate.Gate;
import dev.turnback.release.domain.gate.GateInput;
import dev.turnback.release.domain.gate.GateInput.Guidance;
import dev.turnback.release.domain.gate.Verdict;
import dev.turnback.release.domain.gate.Verdict.Found;
import dev.turnback.release.read.gate.GateHistory.Waived;
import dev.turnback.release.read.gate.GateView.CheckView;
import dev.turnback.release.read.gate.GateView.Incident;
import dev.turnback.release.read.gate.GateView.Item;
import dev.turnback.release.read.gate.GateView.Spot;
import dev.turnback.release.read.gate.GateView.State;
import dev.turnback.release.read.gate.GateView.WaiverView;
import dev.turnback.release.read.goback.GoBackView;
import dev.turnback.release.read.releases.ReleaseView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One look through a gate.
 *
 * @param spots what its rules found
 */
public record GateReading(
        ReleaseView release,
        GateMode mode,
        GateInput input,
        List<BlindSpot> spots,
        GateHistory history,
        @Nullable GoBackView canGoBack) {

    /** What the gate says, with the waivers that are in force. */
    public Verdict verdict() {
        return Verdict.of(
                mode,
                release.planVersion(),
                spots,
                history.waivers().stream().map(Waived::waiver).toList(),
                input.at());
    }

    /**
     * As it is shown.
     *
     * @param position up to where the log is known
     */
    public GateView view(String position) {
        Verdict verdict = verdict();
        return new GateView(
                release.id(),
                release.component(),
                release.version(),
                mode,
                verdict.answer(),
                verdict.blocks(),
                Summary.of(release, verdict, spots),
                input.at(),
                release.planVersion(),
                Gate.RULES,
                position,
                spots.stream().map(this::spot).toList(),
                history.waivers().stream().map(each -> waiver(each, input.at())).toList(),
                history.checks().stream().map(GateReading::check).toList(),
                canGoBack,
                null);
    }

    private Spot spot(BlindSpot spot) {
        return new Spot(
                spot.rule().id(),
                spot.severity(),
                spot.rule().title(),
                spot.subject(),
                spot.sentence(),
                spot.rule().remedy(),
                input.guidance().stream()
                        .filter(each -> spot.guidance().contains(each.id()))
                        .map(each -> new Item(each.id(), each.clause()))
                        .toList(),
                spot.incidents().stream().map(this::incident).toList(),
                history.waivers().stream()
                        .filter(each -> each.waiver().covers(found(spot), input.at()))
                        .findFirst()
                        .map(each -> waiver(each, input.at()))
                        .orElse(null));
    }

    private static Found found(BlindSpot spot) {
        return new Found(spot.rule(), spot.subject());
    }

    private Incident incident(String id) {
        Stream<Incident> past =
                input.past().stream().map(each -> new Incident(each.id(), each.title()));
        Stream<Incident> taught =
                input.guidance().stream()
                        .map(Guidance::learned)
                        .filter(Objects::nonNull)
                        .map(each -> new Incident(each.incidentId(), each.title()));
        return Stream.concat(past, taught)
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(new Incident(id, id));
    }

    private static WaiverView waiver(Waived waived, Instant at) {
        return new WaiverView(
                waived.id(),
                waived.rule().id(),
                waived.subject(),
                waived.reason(),
                waived.expiresAt(),
                waived.by(),
                waived.at(),
                state(waived, at),
                waived.revokedAt(),
                waived.revokedBecause());
    }

    private static State state(Waived waived, Instant at) {
        if (waived.revokedAt() != null) {
            return State.REVOKED;
        }
        return at.isBefore(waived.expiresAt()) ? State.IN_FORCE : State.EXPIRED;
    }

    private static CheckView check(GateHistory.Check check) {
        return new CheckView(
                check.at(),
                check.by(),
                check.verdict().answer(),
                check.verdict().planVersion(),
                check.verdict().found().stream().map(each -> each.rule().id()).distinct().toList(),
                check.position());
    }
}
