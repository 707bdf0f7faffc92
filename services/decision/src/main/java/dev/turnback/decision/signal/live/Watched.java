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
 * @param insteadOf the release whose rollback brought this one back; null for its own rollout, and
 *     in what was kept before releases came back
 */
public record Watched(Bound bound, @Nullable Instant until, @Nullable String insteadOf) {

    /** Over its own rollout. */
    public Watched(Bound bound, @Nullable Instant until) {
        this(bound, until, null);
    }

    /** Which watch of all it is. */
    public String key() {
        String own = bound.releaseId() + "/" + bound.terms().ruleId();
        return insteadOf == null ? own : own + "/" + insteadOf;
    }

    /**
     * Whether it is to blame for a breach that began before its exposure. Of what users have again
     * it is not: that is the harm for which the other release was taken back.
     */
    public boolean answersForWhatItFound() {
        return insteadOf == null;
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
                                                exposure.since(),
                                                terms),
                                        exposure.until(),
                                        exposure.insteadOf()))
                .toList();
    }
}
