package dev.turnback.release.read.gate;

import dev.turnback.release.domain.component.GateMode;
import dev.turnback.release.domain.gate.BlindSpot.Severity;
import dev.turnback.release.domain.gate.Verdict;
import dev.turnback.release.read.goback.GoBackView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the gate of a release says, as it is shown. All times UTC.
 *
 * @param blocks true when a pipeline is to stop
 * @param summary the verdict in one sentence
 * @param checkedAt when it was computed
 * @param rules which version of the rules did
 * @param position up to where it knows the log, as in {@code release:12}
 * @param blindSpots in the order of their rules
 * @param waivers all that were given, the latest first
 * @param checks that were recorded, the latest first, at most 20
 * @param forms the same reading in other forms, by their names; null unless asked for
 * @param canGoBack from this release to what ran before; null when the plan does not name it
 */
public record GateView(
        String releaseId,
        String component,
        String version,
        GateMode mode,
        Verdict.Answer verdict,
        boolean blocks,
        String summary,
        Instant checkedAt,
        int planVersion,
        String rules,
        String position,
        List<Spot> blindSpots,
        List<WaiverView> waivers,
        List<CheckView> checks,
        @Nullable GoBackView canGoBack,
        @Nullable Map<String, String> forms) {

    /** With the same in other forms. */
    GateView in(Map<String, String> others) {
        return new GateView(
                releaseId,
                component,
                version,
                mode,
                verdict,
                blocks,
                summary,
                checkedAt,
                planVersion,
                rules,
                position,
                blindSpots,
                waivers,
                checks,
                canGoBack,
                others);
    }

    /**
     * A blind spot.
     *
     * @param id of its rule
     * @param title what is wrong, in general
     * @param subject what it is about: what a waiver names
     * @param sentence what is wrong here
     * @param waiver the one in force, null when there is none
     */
    public record Spot(
            String id,
            Severity severity,
            String title,
            String subject,
            String sentence,
            String remedy,
            List<Item> guidance,
            List<Incident> incidents,
            @Nullable WaiverView waiver) {}

    public record Item(String id, String clause) {}

    public record Incident(String id, String title) {}

    /**
     * @param subject null for each blind spot of that id
     * @param by who answers for it, as an id
     */
    public record WaiverView(
            String id,
            String blindSpot,
            @Nullable String subject,
            String reason,
            Instant expiresAt,
            String by,
            Instant at,
            State state,
            @Nullable Instant revokedAt,
            @Nullable String revokedBecause) {}

    /** Whether a waiver counts. */
    public enum State {
        IN_FORCE,
        EXPIRED,
        REVOKED
    }

    /**
     * @param found ids of the blind spots that were found then
     */
    public record CheckView(
            Instant at,
            String by,
            Verdict.Answer verdict,
            int planVersion,
            List<String> found,
            String position) {}
}
