package dev.turnback.decision.read.attempts;

import dev.turnback.decision.domain.attempt.AttemptEvent;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptAttributed;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptBegan;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptEnded;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptJudged;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptTakenBack;
import dev.turnback.decision.domain.attempt.AttemptEvent.End;
import dev.turnback.decision.domain.attempt.AttemptEvent.JudgementFellDue;
import dev.turnback.decision.domain.attempt.AttemptEvent.JudgementPostponed;
import dev.turnback.decision.domain.attempt.AttemptEvent.MisdirectionNoted;
import dev.turnback.decision.domain.attempt.AttemptEvent.MisdirectionWithdrawn;
import dev.turnback.decision.domain.attempt.AttemptEvent.StepTold;
import dev.turnback.decision.domain.attempt.AttemptEvent.TargetVerified;
import dev.turnback.decision.domain.attempt.StepReport;
import dev.turnback.decision.domain.attempt.Undertaking;
import dev.turnback.decision.domain.attempt.Undertaking.Cause;
import dev.turnback.decision.domain.attempt.Undertaking.Origin;
import dev.turnback.decision.read.attempts.AttemptView.Judged;
import dev.turnback.decision.read.attempts.AttemptView.Misdirection;
import dev.turnback.decision.read.attempts.AttemptView.Step;
import dev.turnback.decision.read.attempts.AttemptView.Verification;
import dev.turnback.service.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row while an event is worked into it. */
final class AttemptDraft {

    private final AttemptView before;
    private final List<Step> steps;
    private @Nullable String incidentId;
    private @Nullable String decisionId;
    private boolean decisionSaid;
    private @Nullable End end;
    private @Nullable Verification verification;
    private @Nullable Misdirection misdirection;
    private @Nullable Judged judged;

    private AttemptDraft(AttemptView before) {
        this.before = before;
        steps = new ArrayList<>(before.steps());
        incidentId = before.incidentId();
        decisionId = before.decisionId();
        decisionSaid = before.decisionSaid();
        end = before.end();
        verification = before.verification();
        misdirection = before.misdirection();
        judged = before.judged();
    }

    static @Nullable AttemptView evolve(
            @Nullable AttemptView view, AttemptEvent event, Stamp stamp) {
        if (event instanceof AttemptBegan began) {
            return began(began, stamp);
        }
        if (view == null || event instanceof AttemptTakenBack) {
            return null;
        }
        var draft = new AttemptDraft(view);
        draft.apply(event);
        return draft.row();
    }

    private static AttemptView began(AttemptBegan e, Stamp stamp) {
        Undertaking undertaking = e.undertaking();
        Undertaking.Subject release = undertaking.release();
        Cause cause = undertaking.cause();
        return new AttemptView(
                e.attemptId(),
                undertaking.action(),
                release == null ? null : release.releaseId(),
                release == null ? null : release.component(),
                release == null ? null : release.version(),
                undertaking.targetVersion(),
                undertaking.changeKinds(),
                undertaking.what(),
                cause.incidentId(),
                cause.decisionId(),
                cause.said(),
                undertaking.origin(),
                undertaking.origin() == Origin.DEPLOYMENTS,
                undertaking.guide(),
                e.at(),
                List.of(),
                null,
                null,
                null,
                null,
                stamp.recordedAt(),
                stamp.actor(),
                stamp.at());
    }

    private void apply(AttemptEvent event) {
        switch (event) {
            case AttemptBegan _, AttemptTakenBack _ ->
                    throw new IllegalStateException("it makes and removes the row");
            case AttemptEnded e -> end = e.end();
            case StepTold e -> tell(e);
            case TargetVerified e ->
                    verification = new Verification(e.target(), e.evidence(), e.at());
            case MisdirectionNoted e -> misdirection = new Misdirection(e.why(), e.at());
            case MisdirectionWithdrawn _ -> misdirection = null;
            case AttemptAttributed e -> {
                incidentId = e.cause().incidentId();
                decisionId = e.cause().decisionId();
                decisionSaid = e.cause().said();
            }
            case AttemptJudged e -> judged = new Judged(e.judgement(), e.at());
            case JudgementFellDue _, JudgementPostponed _ -> {}
        }
    }

    private void tell(StepTold event) {
        var step = new Step(event.report(), event.again());
        if (event.again()) {
            steps.replaceAll(each -> isSame(each.report(), event.report()) ? step : each);
        } else {
            steps.add(step);
        }
    }

    private static boolean isSame(StepReport one, StepReport other) {
        return Objects.equals(one.step(), other.step()) && one.what().equals(other.what());
    }

    private AttemptView row() {
        return new AttemptView(
                before.id(),
                before.action(),
                before.releaseId(),
                before.component(),
                before.version(),
                before.targetVersion(),
                before.changeKinds(),
                before.what(),
                incidentId,
                decisionId,
                decisionSaid,
                before.origin(),
                before.automatic(),
                before.procedure(),
                before.startedAt(),
                steps,
                end,
                verification,
                misdirection,
                judged,
                before.recordedAt(),
                before.actor(),
                before.position());
    }
}
