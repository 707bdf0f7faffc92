package dev.turnback.insight.facts;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.decision.AttemptEvents.AttemptAttributed;
import dev.turnback.contracts.decision.AttemptEvents.AttemptEnded;
import dev.turnback.contracts.decision.AttemptEvents.AttemptFollowed;
import dev.turnback.contracts.decision.AttemptEvents.AttemptJudged;
import dev.turnback.contracts.decision.AttemptEvents.Conditions;
import dev.turnback.contracts.decision.AttemptEvents.Ending;
import dev.turnback.contracts.decision.AttemptEvents.Flag;
import dev.turnback.contracts.decision.AttemptEvents.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rollback or a containment as the decision log knows it; times UTC, as claimed. What it restored
 * says the release log, under the same id where it is a rollback of a release.
 *
 * @param of what it is about and why it is done
 * @param at what its window goes by: when it began
 * @param ending null while it is under way
 * @param endedAt null together with it
 * @param misdirected somebody said that it went where it should not
 * @param verdict null before it is judged
 * @param takenBack it was none
 */
public record JudgedAttempt(
        String id,
        Subject of,
        Instant at,
        @Nullable Ending ending,
        @Nullable Instant endedAt,
        boolean misdirected,
        @Nullable Judged verdict,
        boolean takenBack)
        implements Fact {

    /**
     * @param releaseId null for a measure that is about none
     * @param component null where it is about none
     * @param incidentId in which it is done, null while that is not known
     * @param decisionId that it carries out, null while none is known
     */
    public record Subject(
            RecoveryAction action,
            @Nullable String releaseId,
            @Nullable String component,
            @Nullable String incidentId,
            @Nullable String decisionId) {}

    /**
     * @param flags in the order of {@link Flag}
     * @param decidedBy null where no decision is known
     */
    public record Judged(
            Outcome outcome,
            Conditions conditions,
            List<Flag> flags,
            @Nullable ActorKind decidedBy,
            Instant at) {
        public Judged {
            flags = List.copyOf(flags);
        }
    }

    static JudgedAttempt of(AttemptFollowed e) {
        return new JudgedAttempt(
                e.attemptId(),
                new Subject(
                        e.action(), e.releaseId(), e.component(), e.incidentId(), e.decisionId()),
                e.at(),
                null,
                null,
                false,
                null,
                false);
    }

    JudgedAttempt with(AttemptAttributed e) {
        return changed(
                new Subject(
                        of.action(),
                        of.releaseId(),
                        of.component(),
                        e.incidentId(),
                        e.decisionId()),
                ending,
                endedAt,
                misdirected,
                verdict,
                takenBack);
    }

    JudgedAttempt with(AttemptEnded e) {
        return changed(
                new Subject(
                        e.action(), e.releaseId(), e.component(), e.incidentId(), e.decisionId()),
                e.ending(),
                e.at(),
                misdirected,
                verdict,
                takenBack);
    }

    JudgedAttempt with(AttemptJudged e) {
        return changed(
                new Subject(
                        e.action(), e.releaseId(), e.component(), e.incidentId(), of.decisionId()),
                ending,
                endedAt,
                misdirected,
                new Judged(e.outcome(), e.conditions(), e.flags(), e.decidedBy(), e.at()),
                takenBack);
    }

    /** Whether it went where it should not. */
    JudgedAttempt misdirected(boolean wrong) {
        return changed(of, ending, endedAt, wrong, verdict, takenBack);
    }

    /** It was none, as is known by now. */
    JudgedAttempt none() {
        return changed(of, ending, endedAt, misdirected, verdict, true);
    }

    private JudgedAttempt changed(
            Subject subject,
            @Nullable Ending how,
            @Nullable Instant when,
            boolean wrong,
            @Nullable Judged judged,
            boolean none) {
        return new JudgedAttempt(id, subject, at, how, when, wrong, judged, none);
    }

    /** It takes a release back, in whole or in part. */
    public boolean isRollback() {
        return switch (of.action()) {
            case PARTIAL_ROLLBACK, FULL_ROLLBACK -> true;
            case PAUSE, CONTAIN -> false;
        };
    }

    @Override
    public boolean counts() {
        return !takenBack;
    }

    @Override
    public Basis basis() {
        return Basis.VERIFIED;
    }

    @Override
    public List<String> components() {
        String component = of.component();
        return component == null ? List.of() : List.of(component);
    }

    /** It has none of its own: those of its release are not its. */
    @Override
    public List<ChangeKind> changeKinds() {
        return List.of();
    }
}
