package dev.turnback.decision;

import dev.turnback.decision.automation.whenrollbackstartsthenfollowit.WhenRollbackStartsThenFollowIt;
import dev.turnback.decision.read.attempts.AttemptRoutes;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.read.attempts.Causes;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.obligations.ObligationLink;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.service.Rows;
import dev.turnback.service.ServiceCore;
import dev.turnback.service.View;
import dev.turnback.web.Route;
import java.util.List;
import reactor.core.publisher.Mono;

/** What the service knows of attempts, and does about them. */
final class Attempts {

    /** What it shows of its own log. */
    static final List<View<?>> VIEWS = List.of(AttemptView.VIEW);

    private final Rows<AttemptView> rows;
    private final KnownObligations obligations;
    private final Causes causes;

    Attempts(ServiceCore core, KnownObligations obligations) {
        this.obligations = obligations;
        rows = core.rows(AttemptView.VIEW);
        causes = new Causes(core.rows(DecisionView.VIEW), this::incidentsOf);
    }

    /** The incidents in which what a release is obliged to is dealt with, the latest first. */
    private Mono<List<String>> incidentsOf(String releaseId) {
        return obligations
                .linked(ObligationLink.ofRelease(releaseId))
                .map(
                        all ->
                                all.reversed().stream()
                                        .flatMap(row -> row.incidents().reversed().stream())
                                        .distinct()
                                        .toList());
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
                                _ -> Mono.empty())
                        .policy());
    }

    List<Route> routes() {
        return new AttemptRoutes(rows).routes();
    }
}
