package dev.turnback.decision.signal.live;

import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.signal.live.Exposures.Exposure;
import dev.turnback.decision.signal.live.Exposures.Rollout;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is watched over the exposure of a release.
 *
 * @param until when the exposure ended, UTC; null while it lasts
 */
public record Watched(Bound bound, @Nullable Instant until) {

    /** Which watch of all it is. */
    public String key() {
        return key(bound);
    }

    static String key(Bound bound) {
        return bound.releaseId() + "/" + bound.terms().ruleId();
    }

    /**
     * What an exposure binds: the complete rules of the sheet that the release is pinned to.
     *
     * @param rules of that sheet
     */
    public static List<Watched> of(Exposure exposure, SheetPin sheet, SheetRules rules) {
        Rollout rollout = exposure.rollout();
        return rules.rules().stream()
                .map(
                        terms ->
                                new Watched(
                                        new Bound(
                                                rollout.releaseId(),
                                                exposure.component(),
                                                rollout.version(),
                                                sheet.id(),
                                                sheet.version(),
                                                rollout.exposedAt(),
                                                terms),
                                        exposure.until()))
                .toList();
    }
}
