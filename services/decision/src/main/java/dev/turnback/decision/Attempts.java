package dev.turnback.decision;

import dev.turnback.decision.automation.whendecidedthenattributeattempts.WhenDecidedThenAttributeAttempts;
import dev.turnback.decision.automation.whenmoreisknownofanattemptthenjudgeit.WhenMoreIsKnownOfAnAttemptThenJudgeIt;
import dev.turnback.decision.automation.whenrollbackstartsthenfollowit.WhenRollbackStartsThenFollowIt;
import dev.turnback.decision.read.attempts.Around;
import dev.turnback.decision.read.attempts.AttemptRoutes;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.read.attempts.Causes;
import dev.turnback.decision.read.attempts.CrossedRule;
import dev.turnback.decision.read.attempts.Evidence;
import dev.turnback.decision.read.attempts.RuleCourse;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.incidents.LinkedRelease;
import dev.turnback.decision.read.obligations.ObligationLink;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.read.procedures.Guides;
import dev.turnback.decision.read.procedures.KnownProcedure;
import dev.turnback.decision.read.rollouts.KnownRollout;
import dev.turnback.decision.write.AttemptDesk;
import dev.turnback.decision.write.Desk;
import dev.turnback.decision.write.abandonattempt.AbandonAttemptRoute;
import dev.turnback.decision.write.finishattempt.FinishAttemptRoute;
import dev.turnback.decision.write.notemisdirection.MisdirectionRoutes;
import dev.turnback.decision.write.startattempt.StartAttemptRoute;
import dev.turnback.decision.write.tellstep.TellStepRoute;
import dev.turnback.decision.write.verifytarget.VerifyTargetRoute;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Heard;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.service.ServiceCore;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the service knows of attempts, and does about them. */
final class Attempts implements AutoCloseable {

    /** What it shows of its own log. */
    static final List<View<?>> VIEWS = List.of(AttemptView.VIEW, RuleCourse.VIEW, CrossedRule.VIEW);

    private final ServiceCore core;
    private final Rows<AttemptView> rows;
    private final Rows<ObligationLink> links;
    private final Rows<ObligationView> obligations;
    private final Heard<LinkedRelease> linked;
    private final Heard<KnownProcedure> procedures;
    private final Heard<KnownRollout> rollouts;
    private final Guides guides;
    private final Causes causes;
    private final Evidence shown;
    private final WhenMoreIsKnownOfAnAttemptThenJudgeIt judging;
    private final WhenDecidedThenAttributeAttempts attributing;

    Attempts(ServiceCore core, ViewStore store, Machinery machinery) {
        this.core = core;
        rows = core.rows(AttemptView.VIEW);
        links = core.rows(ObligationLink.VIEW);
        obligations = core.rows(ObligationView.VIEW);
        linked = new Heard<>(LinkedRelease.VIEW, LinkedRelease.SOURCE, store, machinery);
        procedures = new Heard<>(KnownProcedure.VIEW, KnownProcedure.SOURCE, store, machinery);
        rollouts = new Heard<>(KnownRollout.VIEW, KnownRollout.SOURCE, store, machinery);
        guides = new Guides(procedures, rollouts);
        Rows<RuleCourse> courses = core.rows(RuleCourse.VIEW);
        Rows<DecisionView> decisions = core.rows(DecisionView.VIEW);
        causes = new Causes(decisions, this::incidentsOf);
        shown = evidence(courses, decisions, linked::here, rollouts::here, machinery);
        Evidence evidence = evidence(courses, decisions, linked::all, rollouts::all, machinery);
        var around = new Around(rows, courses, obligations, links, linked, rollouts);
        judging =
                new WhenMoreIsKnownOfAnAttemptThenJudgeIt(
                        around, evidence, decisions, this::knownAt, machinery.clock());
        attributing =
                new WhenDecidedThenAttributeAttempts(
                        around, causes, decisions, this::knownAt, machinery.clock());
    }

    private Evidence evidence(
            Rows<RuleCourse> courses,
            Rows<DecisionView> decisions,
            Function<ViewQuery, Mono<List<LinkedRelease>>> releasesOf,
            Function<ViewQuery, Mono<List<KnownRollout>>> rolloutsOf,
            Machinery machinery) {
        return new Evidence(
                rows,
                courses,
                links,
                core.rows(CrossedRule.VIEW),
                decisions,
                releasesOf,
                rolloutsOf,
                machinery.clock());
    }

    /** The views its store must be opened with, beside those of its own log. */
    static List<ViewDefinition> heard() {
        return List.of(
                LinkedRelease.VIEW.definition(),
                KnownProcedure.VIEW.definition(),
                KnownRollout.VIEW.definition());
    }

    /**
     * The incidents that a release has to do with: those to which it is linked, and those in which
     * what it is obliged to is dealt with, the latest of each first.
     */
    private Mono<List<String>> incidentsOf(String releaseId) {
        Flux<String> ofLinks =
                linked.all(LinkedRelease.ofRelease(releaseId))
                        .flatMapIterable(List::reversed)
                        .filter(LinkedRelease::blames)
                        .map(LinkedRelease::incidentId);
        Flux<String> ofObligations =
                links.all(ObligationLink.ofRelease(releaseId))
                        .flatMapIterable(List::reversed)
                        .concatMap(link -> obligations.get(link.obligationId()))
                        .concatMapIterable(row -> row.incidents().reversed());
        return known().thenMany(Flux.concat(ofLinks, ofObligations)).distinct().collectList();
    }

    /** Once the rows hold all that was recorded before it is asked. */
    private Mono<Boolean> known() {
        return Mono.defer(() -> reach(PositionVector.of(DecisionService.LOG, core.log().head())));
    }

    private Mono<Boolean> knownAt(PublishedEvent event) {
        return event.source().equals(DecisionService.LOG)
                ? reach(PositionVector.of(event.source(), event.position()))
                : known();
    }

    private Mono<Boolean> reach(PositionVector position) {
        return Mono.fromFuture(() -> core.views().reach(position, AtLeast.PATIENCE))
                .filter(reached -> reached)
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        new Problem(
                                                HttpStatus.SERVICE_UNAVAILABLE,
                                                "not-there-yet",
                                                "what was recorded is not all shown yet; try again",
                                                Map.of())));
    }

    /** What it does because of what this service records. */
    List<FeedPolicy> ofItsOwn() {
        return List.of(
                judging.policy(DecisionService.LOG), attributing.policy(DecisionService.LOG));
    }

    /** What it does because of what other services publish. */
    List<FeedPolicy> ofOthers() {
        return List.of(
                new WhenRollbackStartsThenFollowIt(
                                e ->
                                        causes.ofRelease(
                                                WhenRollbackStartsThenFollowIt.action(e.extent()),
                                                e.releaseId(),
                                                e.at()),
                                e ->
                                        guides.of(
                                                WhenRollbackStartsThenFollowIt.action(e.extent()),
                                                e.releaseId(),
                                                e.component(),
                                                e.changeKinds(),
                                                e.exposedAt()))
                        .policy(),
                judging.elsewhere(),
                attributing.linked());
    }

    /**
     * Begins to hear.
     *
     * @param feed has the sources {@code incident} and {@code release}; the caller's to close
     */
    void follow(EventFeed feed) {
        linked.follow(feed);
        procedures.follow(feed);
        rollouts.follow(feed);
    }

    /** What releases have to do with incidents. */
    Heard<LinkedRelease> linked() {
        return linked;
    }

    Stream<ProjectionRunner> runners() {
        return Stream.of(linked, procedures, rollouts).flatMap(each -> each.runner().stream());
    }

    List<Route> routes(Desk commands) {
        var desk = new AttemptDesk(commands, rows, guides, causes, rollouts, this::known);
        return Stream.of(
                        List.of(
                                new StartAttemptRoute(desk).route(),
                                new FinishAttemptRoute(desk).route(),
                                new AbandonAttemptRoute(desk).route(),
                                new TellStepRoute(desk).route(),
                                new VerifyTargetRoute(desk).route()),
                        new MisdirectionRoutes(desk).routes(),
                        new AttemptRoutes(rows, shown).routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void close() {
        linked.close();
        procedures.close();
        rollouts.close();
    }
}
