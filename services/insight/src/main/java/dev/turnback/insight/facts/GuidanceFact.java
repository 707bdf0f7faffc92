package dev.turnback.insight.facts;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.DesignPattern;
import dev.turnback.contracts.Scope;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceAdopted;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceProposed;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceRevised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of guidance as it is known; times UTC, as claimed.
 *
 * @param clause of its latest version, and so are scope and pattern
 * @param pattern the way to build it that it asks for, null when none
 * @param adoptedAt since when teams are asked to follow it; null while they are not
 * @param revisedAts when each of its later versions was written
 * @param retiredAt since when they are asked no more; null while they are
 */
public record GuidanceFact(
        String id,
        String clause,
        Scope scope,
        @Nullable DesignPattern pattern,
        int version,
        @Nullable Instant adoptedAt,
        List<Instant> revisedAts,
        @Nullable Instant retiredAt)
        implements Fact {

    public GuidanceFact {
        revisedAts = List.copyOf(revisedAts);
    }

    static GuidanceFact of(GuidanceProposed e) {
        return new GuidanceFact(
                e.guidanceId(), e.clause(), e.scope(), e.pattern(), 1, null, List.of(), null);
    }

    /** Adopted again it has been so since the first time. */
    GuidanceFact with(GuidanceAdopted e) {
        return new GuidanceFact(
                id,
                clause,
                scope,
                pattern,
                version,
                adoptedAt == null ? e.at() : adoptedAt,
                revisedAts,
                retiredAt);
    }

    GuidanceFact with(GuidanceRevised e) {
        var later = new ArrayList<>(revisedAts);
        later.add(e.at());
        return new GuidanceFact(
                id, e.clause(), e.scope(), e.pattern(), e.version(), adoptedAt, later, retiredAt);
    }

    public GuidanceFact retired(Instant when) {
        return new GuidanceFact(id, clause, scope, pattern, version, adoptedAt, revisedAts, when);
    }

    @Override
    public Basis basis() {
        return Basis.VERIFIED;
    }

    @Override
    public List<String> components() {
        return scope.components();
    }

    @Override
    public List<ChangeKind> changeKinds() {
        return scope.changeKinds();
    }
}
