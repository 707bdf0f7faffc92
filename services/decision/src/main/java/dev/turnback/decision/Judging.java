package dev.turnback.decision;

import dev.turnback.contracts.ActorKind;
import dev.turnback.decision.automation.Turns;
import dev.turnback.decision.automation.whenmoreisknownofanincidentthenjudgeit.WhenMoreIsKnownOfAnIncidentThenJudgeIt;
import dev.turnback.decision.automation.whenmoreisknownofanobligationthenjudgeit.WhenMoreIsKnownOfAnObligationThenJudgeIt;
import dev.turnback.decision.domain.judgement.IncidentJudgement;
import dev.turnback.decision.domain.judgement.ObligationJudgement;
import dev.turnback.decision.domain.judgement.Seconds;
import dev.turnback.decision.domain.judgement.Verdict;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.hesitation.WithoutRules;
import dev.turnback.decision.read.incidents.IncidentAsKnown;
import dev.turnback.decision.read.incidents.LinkedRelease;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.read.obligations.SoFar;
import dev.turnback.decision.read.obligations.Weighing;
import dev.turnback.decision.read.phases.Courses;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.PolicyRunner;
import dev.turnback.feed.Translator;
import dev.turnback.figures.phases.PhaseJudge;
import dev.turnback.figures.phases.Phases;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.service.ServiceCore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Says how obligations and incidents went, by the same code that answers whoever asks. */
final class Judging {

    private final ServiceCore core;
    private final KnownObligations obligations;
    private final Attempts attempts;
    private final Elsewhere elsewhere;
    private final SoFar verdicts;
    private final WithoutRules unruled;
    private final Machinery machinery;
    private final AtomicReference<List<PolicyRunner>> following = new AtomicReference<>(List.of());

    /**
     * @param verdicts of obligations
     * @param unruled of releases that no rule bound
     */
    Judging(
            ServiceCore core,
            KnownObligations obligations,
            Attempts attempts,
            Elsewhere elsewhere,
            SoFar verdicts,
            WithoutRules unruled,
            Machinery machinery) {
        this.core = core;
        this.obligations = obligations;
        this.attempts = attempts;
        this.elsewhere = elsewhere;
        this.verdicts = verdicts;
        this.unruled = unruled;
        this.machinery = machinery;
    }

    /**
     * Begins to judge.
     *
     * @param feed has the sources {@code incident} and {@code release}; the caller's to close
     */
    void follow(EventFeed feed) {
        var ofObligations = obligationPolicy();
        var ofIncidents = incidentPolicy();
        var first = new Turns(core.commands(), machinery.executor());
        var second = new Turns(core.commands(), machinery.executor());
        following.set(
                List.of(
                        core.policies(
                                recorded(),
                                List.of(
                                        ofObligations.policy(DecisionService.LOG, first),
                                        ofIncidents.policy(DecisionService.LOG, second))),
                        core.policies(
                                feed,
                                List.of(
                                        ofObligations.elsewhere(first),
                                        ofIncidents.elsewhere(second)))));
    }

    /** Everything that this service records: not all of what a judgement needs is published. */
    private EventFeed recorded() {
        return new InProcessEventFeed(
                Map.of(
                        DecisionService.LOG,
                        core.published(
                                event ->
                                        Optional.of(
                                                new Translator.Publication(
                                                        event.type(), "", event.event().get())))),
                machinery.executor());
    }

    private WhenMoreIsKnownOfAnObligationThenJudgeIt obligationPolicy() {
        Rows<AttemptView> rows = core.rows(AttemptView.VIEW);
        return new WhenMoreIsKnownOfAnObligationThenJudgeIt(
                id -> obligations.newest(obligations.obligations(), id),
                obligations::linked,
                id -> obligations.newest(rows, id),
                this::judge,
                machinery.clock());
    }

    private WhenMoreIsKnownOfAnIncidentThenJudgeIt incidentPolicy() {
        return new WhenMoreIsKnownOfAnIncidentThenJudgeIt(
                id -> obligations.newest(obligations.obligations(), id),
                releaseId ->
                        attempts.linked()
                                .all(LinkedRelease.ofRelease(releaseId))
                                .map(
                                        all ->
                                                all.stream()
                                                        .filter(LinkedRelease::blames)
                                                        .map(LinkedRelease::incidentId)
                                                        .toList()),
                this::judge,
                machinery.clock());
    }

    private Mono<ObligationJudgement> judge(ObligationView row) {
        return elsewhere.reached().then(verdicts.onceOver(row)).flatMap(this::judgement);
    }

    private Mono<ObligationJudgement> judgement(Weighing weighing) {
        var verdict = weighing.judge();
        return Mono.justOrEmpty(verdict.decisionId())
                .flatMap(id -> obligations.newest(core.rows(DecisionView.VIEW), id))
                .map(DecisionView::decidedBy)
                .defaultIfEmpty(Optional.<ActorKind>empty())
                .map(decidedBy -> weighing.judgement(verdict, decidedBy.orElse(null)));
    }

    /** What is only known from history is too little to judge it by. */
    private Mono<IncidentJudgement> judge(String incidentId) {
        return Mono.when(
                        obligations.upToDate(),
                        elsewhere.reached(),
                        unruled.live().releases().reached())
                .then(elsewhere.incident(incidentId))
                .filter(incident -> !incident.isFromHistory())
                .flatMap(incident -> judge(incidentId, incident));
    }

    private Mono<IncidentJudgement> judge(String incidentId, IncidentAsKnown incident) {
        return new Courses(core.log())
                .of(incidentId, incident, Instant.MAX)
                .flatMap(
                        phases ->
                                withoutRule(incidentId, incident, phases)
                                        .map(
                                                all ->
                                                        new IncidentJudgement(
                                                                IncidentJudgement.Course.of(phases),
                                                                all,
                                                                PhaseJudge.FORMULA)));
    }

    private Mono<List<IncidentJudgement.WithoutRule>> withoutRule(
            String incidentId, IncidentAsKnown incident, Phases phases) {
        return phases.contained() == null
                ? Mono.just(List.of())
                : unruled.of(incidentId, incident, phases)
                        .map(all -> all.stream().map(Judging::withoutRule).toList());
    }

    private static IncidentJudgement.WithoutRule withoutRule(WithoutRules.Judged judged) {
        return new IncidentJudgement.WithoutRule(
                judged.release().id(),
                judged.release().component(),
                judged.release().version(),
                Objects.requireNonNull(Seconds.of(judged.budget())),
                Verdict.of(judged.verdict()));
    }

    /** What works in the background, the caller's to close; empty before it follows. */
    Stream<PolicyRunner> policies() {
        return Stream.of(following.get()).flatMap(List::stream);
    }
}
