package dev.turnback.decision.read.attempts;

import dev.turnback.decision.read.incidents.LinkedRelease;
import dev.turnback.decision.read.obligations.ObligationLink;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.read.rollouts.KnownRollout;
import dev.turnback.service.Heard;
import dev.turnback.service.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which attempts something has to do with. */
public record Around(
        Rows<AttemptView> attempts,
        Rows<RuleCourse> courses,
        Rows<ObligationView> obligations,
        Rows<ObligationLink> links,
        Heard<LinkedRelease> linked,
        Heard<KnownRollout> rollouts) {

    public Flux<AttemptView> one(String attemptId) {
        return attempts.get(attemptId).flux();
    }

    public Flux<AttemptView> component(@Nullable String component) {
        return component == null
                ? Flux.empty()
                : attempts.all(AttemptView.ofComponent(component)).flatMapIterable(found -> found);
    }

    public Flux<AttemptView> incident(@Nullable String incidentId) {
        return incidentId == null
                ? Flux.empty()
                : attempts.all(AttemptView.ofIncident(incidentId)).flatMapIterable(found -> found);
    }

    /** Those about releases of the component of a release. */
    public Flux<AttemptView> componentOf(@Nullable String releaseId) {
        return releaseId == null
                ? Flux.empty()
                : rollouts.all(KnownRollout.ofRelease(releaseId))
                        .flatMapIterable(found -> found)
                        .concatMap(each -> component(each.component()));
    }

    /** Those about what a rule binds, and those of the incidents in which it is dealt with. */
    public Flux<AttemptView> obligation(String obligationId, List<String> incidents) {
        return Flux.concat(
                        courses.get(obligationId)
                                .flatMapIterable(RuleCourse::releases)
                                .map(RuleCourse.Binding::component)
                                .distinct()
                                .concatMap(this::component),
                        Flux.fromIterable(incidents).concatMap(this::incident))
                .distinct(AttemptView::id);
    }

    /** The incidents in which an obligation is dealt with. */
    public Mono<List<String>> incidentsOf(String obligationId) {
        return obligations
                .get(obligationId)
                .map(ObligationView::incidents)
                .defaultIfEmpty(List.of());
    }

    /** Those that a decision may be the reason of. */
    public Flux<AttemptView> decided(@Nullable String releaseId, String incidentId) {
        Flux<String> ofIncident =
                Flux.concat(
                        linked.all(LinkedRelease.ofIncident(incidentId))
                                .flatMapIterable(found -> found)
                                .filter(LinkedRelease::blames)
                                .map(LinkedRelease::releaseId),
                        links.all(ObligationLink.ofIncident(incidentId))
                                .flatMapIterable(found -> found)
                                .concatMap(link -> courses.get(link.obligationId()))
                                .flatMapIterable(RuleCourse::releases)
                                .map(RuleCourse.Binding::releaseId));
        Flux<String> releases = releaseId == null ? ofIncident : Flux.just(releaseId);
        return Flux.concat(releases.distinct().concatMap(this::release), incident(incidentId))
                .distinct(AttemptView::id);
    }

    public Flux<AttemptView> release(String releaseId) {
        return attempts.all(AttemptView.ofRelease(releaseId)).flatMapIterable(found -> found);
    }
}
