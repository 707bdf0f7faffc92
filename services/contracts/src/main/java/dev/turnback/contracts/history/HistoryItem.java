package dev.turnback.contracts.history;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a component's past as an import read it. Times are instants as the source claims
 * them. In JSON the type is the field {@code "type"}: {@code release}, {@code rollback} or {@code
 * setAside}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = HistoryItem.ReleaseSeen.class, name = "release"),
    @JsonSubTypes.Type(value = HistoryItem.RollbackSeen.class, name = "rollback"),
    @JsonSubTypes.Type(value = HistoryItem.SetAside.class, name = "setAside")
})
public sealed interface HistoryItem extends ImportItem {

    /**
     * What makes the fact the same fact when it is read again, from this source or another; unique
     * within the component, at most 200 characters.
     */
    @Override
    String key();

    /** The component's id: {@code [a-z0-9][a-z0-9._-]{0,63}}. */
    String component();

    @Override
    SourceRef source();

    /**
     * A version reached its users.
     *
     * @param previousVersion what ran before it, null when not known
     * @param changeKinds the weightiest first; empty when not known
     * @param flags quality flags such as {@code lag=minutes} or {@code time=commit}
     */
    record ReleaseSeen(
            String key,
            String component,
            String version,
            @Nullable String previousVersion,
            Instant exposedAt,
            List<ChangeKind> changeKinds,
            SourceRef source,
            Set<String> flags)
            implements HistoryItem {}

    /**
     * A version, or one change of it, was taken back.
     *
     * @param version what was taken back: a version or, for a single change, its commit id
     * @param restoredVersion what ran afterwards, null when not known
     * @param previousVersion what had run before {@code version}, null when not known
     * @param exposedAt when {@code version} reached its users, null when not known
     * @param landedAt when the rollback reached the users; null when it had not by {@code
     *     observedUntil}
     * @param extent FULL when all that was exposed was taken back
     * @param changeKinds the weightiest first; empty when not known
     * @param followUps what came after it in its scope, in order of time
     * @param observedUntil how far this history goes: later follow-ups are not known
     * @param flags quality flags such as {@code lag=minutes}
     */
    record RollbackSeen(
            String key,
            String component,
            String version,
            @Nullable String restoredVersion,
            @Nullable String previousVersion,
            @Nullable Instant exposedAt,
            @Nullable Instant landedAt,
            Extent extent,
            List<ChangeKind> changeKinds,
            List<FollowUp> followUps,
            Instant observedUntil,
            SourceRef source,
            Set<String> flags)
            implements HistoryItem {}

    /**
     * Something that looks like a rollback and is none. It is kept, so that the exclusions of a
     * figure can be counted and opened.
     */
    record SetAside(
            String key,
            String component,
            SetAsideReason reason,
            Instant at,
            List<ChangeKind> changeKinds,
            SourceRef source)
            implements HistoryItem {}
}
