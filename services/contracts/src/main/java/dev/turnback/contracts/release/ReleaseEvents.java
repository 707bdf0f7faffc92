package dev.turnback.contracts.release;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.PlatformPart;
import dev.turnback.contracts.PublishedBody;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.UndoWindowEnd;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.contracts.history.SourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the release service publishes. Each record is version 1 of the CloudEvents type {@code
 * dev.turnback.release.<kebab-case-name>.v1}; {@code at} is the claimed time, UTC.
 */
public sealed interface ReleaseEvents extends PublishedBody {

    record ComponentRegistered(String component, String name, @Nullable String team, Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return component;
        }
    }

    /** Another team owns the component now. */
    record OwnershipChanged(String component, @Nullable String team, Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return component;
        }
    }

    /** What the component stands on changed: what was rehearsed before is not what runs now. */
    record PlatformChanged(String component, PlatformPart what, String description, Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return component;
        }
    }

    record ComponentRetired(String component, Instant at) implements ReleaseEvents {
        @Override
        public String subject() {
            return component;
        }
    }

    /**
     * Published again with the same id when it is planned anew before its rollout: the last one
     * counts.
     *
     * @param changeKinds the weightiest first
     * @param changes in the order of the plan; empty also in what was published before there were
     *     any
     */
    record ReleasePlanned(
            String releaseId,
            String component,
            String version,
            @Nullable String previousVersion,
            List<ChangeKind> changeKinds,
            List<PlannedChange> changes,
            Instant at)
            implements ReleaseEvents {

        public ReleasePlanned {
            changes = changes == null ? List.of() : List.copyOf(changes);
        }

        @Override
        public String subject() {
            return releaseId;
        }
    }

    /**
     * Somebody looked at what a plan does not see.
     *
     * @param verdict PASSED, WARNED or BLOCKED
     * @param enforced true when BLOCKED stops the pipeline
     * @param planVersion of the plan that was looked at, 1 and up
     * @param found ids of the blind spots, in kebab case, each as often as it was found
     * @param waived those of them that were let through
     */
    record GateChecked(
            String releaseId,
            String component,
            String verdict,
            boolean enforced,
            int planVersion,
            List<String> found,
            List<String> waived,
            Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return releaseId;
        }
    }

    /**
     * A release may go through with a blind spot.
     *
     * @param blindSpot its id, in kebab case
     * @param about what it is about; null for each of that id
     * @param expiresAt the first moment at which the waiver counts no more
     */
    record BlindSpotWaived(
            String waiverId,
            String releaseId,
            String component,
            String blindSpot,
            @Nullable String about,
            Instant expiresAt,
            Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return releaseId;
        }
    }

    record WaiverRevoked(String waiverId, String releaseId, String component, Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return releaseId;
        }
    }

    /**
     * The release began to reach users: its exposure starts here. Published again with the same id
     * when it is told later that this was at another time: the last time counts, and the sheet that
     * was said first stays.
     *
     * @param sheetId the decision sheet that the release is pinned to; null for none, when
     *     published again, and in what was published before it was said
     * @param sheetVersion of it, 1 and up; null together with it
     * @param procedures the procedures that the release is pinned to; null when published again,
     *     and in what was published before it was said
     */
    record RolloutStarted(
            String releaseId,
            String component,
            String version,
            @Nullable String sheetId,
            @Nullable Integer sheetVersion,
            @Nullable List<PinnedProcedure> procedures,
            Instant at)
            implements ReleaseEvents {

        public RolloutStarted {
            procedures = procedures == null ? null : List.copyOf(procedures);
        }

        @Override
        public String subject() {
            return releaseId;
        }
    }

    /**
     * @param exposurePercent share of users reached, 0 to 100
     */
    record StageReached(String releaseId, String stage, double exposurePercent, Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return releaseId;
        }
    }

    record RolloutCompleted(String releaseId, Instant at) implements ReleaseEvents {
        @Override
        public String subject() {
            return releaseId;
        }
    }

    /**
     * From here on a change is harder to take back.
     *
     * @param changeIndex which of the plan's changes, from 0
     * @param dropsTo how far it can be taken back now, unless it was planned to be harder still
     */
    record UndoWindowClosed(
            String releaseId,
            String component,
            int changeIndex,
            Reversibility dropsTo,
            UndoWindowEnd because,
            Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return releaseId;
        }
    }

    /**
     * What the reversibility matrix says of a kind of change from here on.
     *
     * @param pattern how the change is built; null for the kind as a whole
     * @param drafted true while it is drafted from history and nobody has adopted it
     * @param version of the line, 1 and up
     */
    record MatrixLineStated(
            String lineId,
            String component,
            ChangeKind changeKind,
            @Nullable String pattern,
            Reversibility reversibility,
            boolean drafted,
            int version,
            Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return lineId;
        }
    }

    /** The reversibility matrix says nothing of its own about it any more. */
    record MatrixLineRemoved(
            String lineId,
            String component,
            ChangeKind changeKind,
            @Nullable String pattern,
            Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return lineId;
        }
    }

    /**
     * @param extent FULL or PARTIAL rollback
     * @param exposedAt when the release began to reach users
     */
    record AttemptStarted(
            String attemptId,
            String releaseId,
            String component,
            String version,
            String targetVersion,
            Extent extent,
            List<ChangeKind> changeKinds,
            Instant exposedAt,
            Instant at)
            implements ReleaseEvents {

        /** How the ids begin of attempts of which deployments told. */
        public static final String TOLD = "att_told-";

        /** True when deployments told of it, false when somebody recorded it. */
        public boolean toldByDeployments() {
            return attemptId.startsWith(TOLD);
        }

        @Override
        public String subject() {
            return attemptId;
        }
    }

    /**
     * @param restoredVersion what runs now; null when the attempt failed or was abandoned
     */
    record AttemptFinished(
            String attemptId, String releaseId, @Nullable String restoredVersion, Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return attemptId;
        }
    }

    /**
     * It was no attempt: what deployments had told does not hold, since more of them are known. The
     * release is as it was before. It may be started again, also with the same id.
     *
     * @param at when the release began to reach users
     */
    record AttemptWithdrawn(String attemptId, String releaseId, String component, Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return attemptId;
        }
    }

    record ReleaseRolledBack(
            String releaseId,
            String component,
            String version,
            String restoredVersion,
            Extent extent,
            Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return releaseId;
        }
    }

    /**
     * A procedure can be followed in this version; published again when a draft is adopted.
     *
     * @param patterns of the kinds; empty for all
     * @param editorial only words changed since the version before
     * @param drafted nobody has taken it over yet
     * @param steps in the order in which they are done; empty also in what was published before
     *     they were said
     * @param timeBoundSeconds within which it must be done
     */
    record ProcedurePublished(
            String procedureId,
            String component,
            String name,
            RecoveryAction action,
            List<ChangeKind> changeKinds,
            List<String> patterns,
            int version,
            boolean editorial,
            boolean drafted,
            List<ProcedureStep> steps,
            double timeBoundSeconds,
            Instant at)
            implements ReleaseEvents {

        public ProcedurePublished {
            steps = steps == null ? List.of() : List.copyOf(steps);
        }

        @Override
        public String subject() {
            return procedureId;
        }
    }

    record ProcedureRetired(String procedureId, String component, Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return procedureId;
        }
    }

    /**
     * A decision sheet says this from here on.
     *
     * @param component null for a template, which is of no component
     * @param version 1 and up
     */
    record SheetPublished(
            String sheetId,
            @Nullable String component,
            String name,
            int version,
            List<SheetRule> rules,
            Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return sheetId;
        }
    }

    /** No further release is pinned to the sheet. */
    record SheetRetired(String sheetId, @Nullable String component, Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return sheetId;
        }
    }

    /**
     * A release read from history. Published again with the same id when a later import knows more.
     */
    record ReleaseObserved(
            String releaseId,
            String component,
            String version,
            @Nullable String previousVersion,
            Instant exposedAt,
            List<ChangeKind> changeKinds,
            SourceRef source,
            Set<String> flags)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return releaseId;
        }
    }

    /**
     * A rollback read from history; fields as in {@code HistoryItem.RollbackSeen}. Published again
     * with the same id when a later import knows more: the last one counts.
     */
    record AttemptObserved(
            String attemptId,
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
            implements ReleaseEvents {
        @Override
        public String subject() {
            return attemptId;
        }
    }

    /** Something in history that looks like a rollback and is none. */
    record HistorySetAside(
            String observationId,
            String component,
            SetAsideReason reason,
            Instant at,
            List<ChangeKind> changeKinds,
            SourceRef source)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return observationId;
        }
    }

    /**
     * A way back was walked as an exercise, to its end.
     *
     * @param pattern how the change is built; null for the kind as a whole
     * @param outcome PASSED, PARTIAL or FAILED
     * @param representative true when the environment stands for production
     * @param tools true when verified, as are permissions, timing and communication
     * @param drill true when nothing was wrong
     */
    record RehearsalFinished(
            String rehearsalId,
            String component,
            ChangeKind changeKind,
            @Nullable String pattern,
            String procedureId,
            int procedureVersion,
            RecoveryAction action,
            boolean passed,
            String outcome,
            boolean representative,
            boolean tools,
            boolean permissions,
            boolean timing,
            boolean communication,
            double measuredSeconds,
            double timeBoundSeconds,
            boolean drill,
            Instant at)
            implements ReleaseEvents {
        @Override
        public String subject() {
            return rehearsalId;
        }
    }
}
