package dev.turnback.decision.domain.attempt;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is attempted.
 *
 * @param release what it is about; null when it is about no one release
 * @param targetVersion what is to run again; null for what takes nothing back
 * @param changeKinds of the release, the weightiest first; empty where that is not known
 * @param what is done, in words; empty for a rollback, which says it by itself
 * @param guide the procedure that it follows; null for none
 * @param cause why it is done, as far as that is known
 */
public record Undertaking(
        RecoveryAction action,
        @Nullable Subject release,
        @Nullable String targetVersion,
        List<ChangeKind> changeKinds,
        String what,
        @Nullable Guide guide,
        Cause cause,
        Origin origin) {

    /** A release. */
    public record Subject(String releaseId, String component, String version) {}

    /**
     * @param incidentId in which it is done, null while that is not known
     * @param decisionId the decision that it carries out, null while none is known
     * @param said somebody said so, and nothing was looked up
     */
    public record Cause(@Nullable String incidentId, @Nullable String decisionId, boolean said) {

        public static final Cause UNKNOWN = new Cause(null, null, false);
    }

    /** Who told of it first. */
    public enum Origin {
        /** Somebody started it in an incident; its end is told here. */
        INCIDENT,
        /** Somebody recorded it with its release, which says how it ended. */
        RELEASE,
        /** Deployments told of it, and tell how it ended. */
        DEPLOYMENTS
    }

    public Undertaking {
        changeKinds = List.copyOf(changeKinds);
    }

    /** Its end is told where the release is recorded, not here. */
    public boolean endsWithItsRelease() {
        return switch (origin) {
            case INCIDENT -> false;
            case RELEASE, DEPLOYMENTS -> true;
        };
    }

    /** What it is about, in short. */
    AttemptEvent.About about() {
        return new AttemptEvent.About(
                action,
                release == null ? null : release.releaseId(),
                release == null ? null : release.component(),
                cause.incidentId(),
                cause.decisionId());
    }

    /** The same thing done, whatever else is known of it by now. */
    boolean isTheSameAs(Undertaking other) {
        return action == other.action
                && Objects.equals(release, other.release)
                && Objects.equals(targetVersion, other.targetVersion)
                && what.equals(other.what);
    }

    Undertaking causedBy(Cause known) {
        return new Undertaking(
                action, release, targetVersion, changeKinds, what, guide, known, origin);
    }
}
