package dev.turnback.decision.write;

import dev.turnback.decision.domain.decision.Evidence;
import dev.turnback.decision.domain.decision.Evidence.Origin;
import dev.turnback.decision.read.advice.Evidences;
import dev.turnback.decision.read.advice.Shown;
import dev.turnback.web.Json;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** What was known when something was decided. */
public record Seen(Evidences evidences) {

    private static final Logger LOG = LoggerFactory.getLogger(Seen.class);

    /** A decision does not wait for longer: it is recorded without. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * @param evidence what somebody says that they were looking at; null when they do not say
     * @param seal that was answered with it
     * @return empty when nobody says and it cannot be put together; 400 when what they say cannot
     *     be kept
     */
    public Mono<Evidence> of(
            String incidentId,
            @Nullable String releaseId,
            @Nullable String evidence,
            @Nullable String seal) {
        return evidence == null
                ? now(incidentId, releaseId)
                : evidences.check(evidence, seal).map(shown -> kept(shown, incidentId));
    }

    private Mono<Evidence> now(String incidentId, @Nullable String releaseId) {
        return evidences
                .now(incidentId, releaseId)
                .timeout(PATIENCE)
                .map(shown -> kept(shown, incidentId))
                .onErrorResume(
                        failure -> {
                            LOG.warn("a decision in {} goes without evidence", incidentId, failure);
                            return Mono.empty();
                        });
    }

    private static Evidence kept(Shown shown, String incidentId) {
        return new Evidence(shown.json(), shown.sha256(), origin(shown, incidentId));
    }

    /** What was sealed for another incident was not on the screen of this one. */
    private static Origin origin(Shown shown, String incidentId) {
        if (!shown.shown()) {
            return Origin.RECONSTRUCTED;
        }
        return shown.sealed() && isOf(incidentId, shown) ? Origin.SHOWN : Origin.CLAIMED;
    }

    private static boolean isOf(String incidentId, Shown shown) {
        return Json.mapper()
                .readTree(shown.json())
                .path("incidentId")
                .asString("")
                .equals(incidentId);
    }
}
