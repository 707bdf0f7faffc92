package dev.turnback.release.domain.observation;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.contracts.history.SourceRef;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One fact of a component's past, as a reading of its history tells it. Times are claimed, UTC. */
public sealed interface Seen {

    /** What makes it the same fact in another reading; unique within the component. */
    String key();

    String component();

    SourceRef source();

    /** When it happened, as claimed; for a rollback that had not landed, as far as was seen. */
    Instant at();

    /**
     * A version reached its users.
     *
     * @param previousVersion what ran before it, null when not known
     * @param changeKinds the weightiest first; empty when not known
     * @param flags quality flags, in alphabetical order
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
            implements Seen {
        public ReleaseSeen {
            changeKinds = List.copyOf(changeKinds);
            flags = inOrder(flags);
        }

        @Override
        public Instant at() {
            return exposedAt;
        }
    }

    /**
     * A version, or one change of it, was taken back.
     *
     * @param restoredVersion what ran afterwards, null when not known
     * @param previousVersion what had run before {@code version}, null when not known
     * @param exposedAt when {@code version} reached its users, null when not known
     * @param landedAt when the rollback reached the users; null when it had not by {@code
     *     observedUntil}
     * @param observedUntil how far the history goes: later follow-ups are not known
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
            implements Seen {
        public RollbackSeen {
            changeKinds = List.copyOf(changeKinds);
            followUps = List.copyOf(followUps);
            flags = inOrder(flags);
        }

        @Override
        public Instant at() {
            return landedAt == null ? observedUntil : landedAt;
        }
    }

    /** Something that looks like a rollback and is none. */
    record SetAside(
            String key,
            String component,
            SetAsideReason reason,
            Instant at,
            List<ChangeKind> changeKinds,
            SourceRef source)
            implements Seen {
        public SetAside {
            changeKinds = List.copyOf(changeKinds);
        }
    }

    private static Set<String> inOrder(Set<String> flags) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(flags));
    }
}
