package dev.turnback.release.domain.delivery;

import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.delivery.Delivery.Kept;
import dev.turnback.release.domain.delivery.Delivery.Unknown;
import dev.turnback.release.domain.delivery.DeliveryCommand.JudgeDelivery;
import dev.turnback.release.domain.delivery.DeliveryCommand.KeepDelivery;
import dev.turnback.release.domain.delivery.DeliveryCommand.ReplayDelivery;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryJudged;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryKept;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryRepeated;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryReplayed;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeploymentTold;
import dev.turnback.release.domain.delivery.DeliveryEvent.IncidentTold;
import dev.turnback.release.domain.delivery.DeliveryRejection.NoSuchDelivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Of two copies that arrive at once one is kept, and the other one is its copy. */
public final class DeliveryDecider
        implements Decider<DeliveryCommand, Delivery, DeliveryEvent, DeliveryRejection> {

    @Override
    public Delivery initial() {
        return new Unknown();
    }

    @Override
    public Outcome<DeliveryEvent, DeliveryRejection> decide(
            DeliveryCommand command, Delivery delivery) {
        return switch (delivery) {
            case Unknown _ ->
                    command instanceof KeepDelivery keep
                            ? Outcome.accepted(kept(keep))
                            : Outcome.rejected(new NoSuchDelivery());
            case Kept known -> onKept(command, known);
        };
    }

    private static Outcome<DeliveryEvent, DeliveryRejection> onKept(
            DeliveryCommand command, Kept known) {
        return switch (command) {
            case KeepDelivery keep -> Outcome.accepted(repeated(keep, known));
            case JudgeDelivery judge ->
                    known.verdict() == null || known.replaying()
                            ? Outcome.accepted(judged(judge, known))
                            : Outcome.ignored();
            case ReplayDelivery replay -> Outcome.accepted(replayed(replay, known));
        };
    }

    private static List<DeliveryEvent> kept(KeepDelivery keep) {
        var kept =
                new DeliveryKept(
                        keep.deliveryId(),
                        keep.sourceId(),
                        keep.letter(),
                        keep.judgement(),
                        keep.proven(),
                        keep.at());
        return keep.fact() == null
                ? List.of(kept)
                : List.of(kept, told(keep.deliveryId(), keep.sourceId(), keep.fact(), keep.at()));
    }

    private static DeliveryEvent told(
            String deliveryId, String sourceId, DeliveryFact fact, Instant at) {
        return switch (fact) {
            case RolloutFact rollout -> DeploymentTold.of(deliveryId, sourceId, rollout, at);
            case IncidentFact incident -> new IncidentTold(deliveryId, sourceId, incident, at);
        };
    }

    private static DeliveryEvent repeated(KeepDelivery keep, Kept known) {
        return new DeliveryRepeated(
                keep.deliveryId(),
                keep.copyId(),
                keep.sourceId(),
                keep.letter(),
                keep.letter().sha256().equals(known.letter().sha256()),
                keep.at());
    }

    private static DeliveryEvent judged(JudgeDelivery judge, Kept known) {
        return new DeliveryJudged(
                judge.deliveryId(),
                known.sourceId(),
                judge.judgement(),
                known.verdict(),
                known.replaying(),
                judge.at());
    }

    private static List<DeliveryEvent> replayed(ReplayDelivery replay, Kept known) {
        var events = new ArrayList<DeliveryEvent>();
        events.add(new DeliveryReplayed(replay.deliveryId(), known.sourceId(), replay.at()));
        if (replay.fact() != null) {
            events.add(told(replay.deliveryId(), known.sourceId(), replay.fact(), replay.at()));
        }
        if (replay.judgement() != null) {
            events.add(
                    new DeliveryJudged(
                            replay.deliveryId(),
                            known.sourceId(),
                            replay.judgement(),
                            known.verdict(),
                            true,
                            replay.at()));
        }
        return events;
    }

    @Override
    public Delivery evolve(Delivery delivery, DeliveryEvent event) {
        return switch (event) {
            case DeliveryKept e ->
                    new Kept(
                            e.sourceId(),
                            e.letter(),
                            e.judgement() == null ? null : e.judgement().verdict(),
                            false);
            case DeliveryRepeated _, DeploymentTold _, IncidentTold _ -> delivery;
            case DeliveryJudged e -> {
                Kept known = known(delivery);
                yield new Kept(known.sourceId(), known.letter(), e.judgement().verdict(), false);
            }
            case DeliveryReplayed _ -> {
                Kept known = known(delivery);
                yield new Kept(known.sourceId(), known.letter(), known.verdict(), true);
            }
        };
    }

    private static Kept known(Delivery delivery) {
        if (delivery instanceof Kept known) {
            return known;
        }
        throw new IllegalStateException("an event that cannot follow on " + delivery);
    }
}
