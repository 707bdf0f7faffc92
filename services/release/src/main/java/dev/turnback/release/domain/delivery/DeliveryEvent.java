package dev.turnback.release.domain.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a delivery; nothing of who sent it is in here. {@code at} is UTC. */
public sealed interface DeliveryEvent {

    String deliveryId();

    String sourceId();

    Instant at();

    /**
     * @param judgement null when it follows
     * @param proven false when nothing showed that it came from the source
     */
    record DeliveryKept(
            String deliveryId,
            String sourceId,
            Letter letter,
            @Nullable Judgement judgement,
            boolean proven,
            Instant at)
            implements DeliveryEvent {}

    /**
     * It was delivered again.
     *
     * @param copyId the id of the copy
     * @param sameBytes false when the sender used its id for something else
     */
    record DeliveryRepeated(
            String deliveryId,
            String copyId,
            String sourceId,
            Letter letter,
            boolean sameBytes,
            Instant at)
            implements DeliveryEvent {}

    /**
     * @param before the verdict until then, null when there was none
     * @param replayed true when it was read again
     */
    record DeliveryJudged(
            String deliveryId,
            String sourceId,
            Judgement judgement,
            @Nullable Verdict before,
            boolean replayed,
            Instant at)
            implements DeliveryEvent {}

    /** It was read again from what was kept. */
    record DeliveryReplayed(String deliveryId, String sourceId, Instant at)
            implements DeliveryEvent {}

    /** It tells something of an incident. */
    record IncidentTold(String deliveryId, String sourceId, IncidentFact fact, Instant at)
            implements DeliveryEvent {}

    /**
     * It tells something of a deployment.
     *
     * @param step which of the facts it is
     * @param stepAt when that was, as claimed
     */
    record DeploymentTold(
            String deliveryId,
            String sourceId,
            Step step,
            RolloutFact.Deployed what,
            Instant stepAt,
            Instant at)
            implements DeliveryEvent {

        /** A fact by its name. */
        public enum Step {
            STARTED,
            SUCCEEDED,
            FAILED,
            WENT_BACK
        }

        static DeploymentTold of(String deliveryId, String sourceId, RolloutFact fact, Instant at) {
            Step step =
                    switch (fact) {
                        case RolloutFact.Started _ -> Step.STARTED;
                        case RolloutFact.Succeeded _ -> Step.SUCCEEDED;
                        case RolloutFact.Failed _ -> Step.FAILED;
                        case RolloutFact.WentBack _ -> Step.WENT_BACK;
                    };
            return new DeploymentTold(deliveryId, sourceId, step, fact.what(), fact.at(), at);
        }

        /** What was told. */
        public RolloutFact fact() {
            return switch (step) {
                case STARTED -> new RolloutFact.Started(what, stepAt);
                case SUCCEEDED -> new RolloutFact.Succeeded(what, stepAt);
                case FAILED -> new RolloutFact.Failed(what, stepAt);
                case WENT_BACK -> new RolloutFact.WentBack(what, stepAt);
            };
        }

        /** The same for every delivery about the same deployment. */
        public String deploymentId() {
            return deploymentId(sourceId, what);
        }

        /** The same for every delivery about the same deployment. */
        public static String deploymentId(String sourceId, RolloutFact.Deployed what) {
            return sourceId + "/" + what.key();
        }
    }
}
