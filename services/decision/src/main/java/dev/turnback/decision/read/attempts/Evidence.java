package dev.turnback.decision.read.attempts;

import static java.util.Objects.requireNonNull;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.decision.domain.attempt.AttemptEvent.End;
import dev.turnback.decision.domain.attempt.Guide;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.incidents.LinkedRelease;
import dev.turnback.decision.read.obligations.ObligationLink;
import dev.turnback.decision.read.rollouts.KnownRollout;
import dev.turnback.figures.attempt.AttemptFacts;
import dev.turnback.figures.attempt.AttemptFacts.FollowUp;
import dev.turnback.figures.attempt.AttemptJudge;
import dev.turnback.figures.attempt.AttemptVerdict;
import dev.turnback.figures.attempt.RuleFact;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Judges an attempt by all that is known of it now.
 *
 * @param linked what a search finds of what releases have to do with incidents
 * @param rollouts what a search finds of releases that reached users
 */
public record Evidence(
        Rows<AttemptView> attempts,
        Rows<RuleCourse> courses,
        Rows<ObligationLink> links,
        Rows<CrossedRule> crossed,
        Rows<DecisionView> decisions,
        Function<ViewQuery, Mono<List<LinkedRelease>>> linked,
        Function<ViewQuery, Mono<List<KnownRollout>>> rollouts,
        InstantSource clock) {

    /** What went wrong earlier than that has nothing to do with it. */
    private static final Duration BEFORE = Duration.ofDays(31);

    private static final int NANO_PLACES = 9;

    private record Rules(boolean watched, List<RuleFact> facts) {}

    public Mono<AttemptVerdict> judge(AttemptView row) {
        return Mono.zip(rules(row), followUps(row), isPartOfWhatWasMeant(row))
                .map(
                        known ->
                                AttemptJudge.judge(
                                        facts(row, known.getT1(), known.getT2(), known.getT3())));
    }

    private AttemptFacts facts(
            AttemptView row, Rules rules, List<FollowUp> followUps, boolean partOfWhatWasMeant) {
        End end = row.end();
        AttemptView.Verification seen = row.verification();
        Guide procedure = row.procedure();
        return new AttemptFacts(
                row.startedAt(),
                end == null ? null : new AttemptFacts.End(end.ending(), end.at()),
                seen == null ? null : seen.target(),
                procedure == null ? null : duration(procedure.timeBoundSeconds()),
                partOfWhatWasMeant,
                row.misdirection() != null,
                rules.watched(),
                rules.facts(),
                followUps,
                clock.instant());
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(
                BigDecimal.valueOf(seconds).movePointRight(NANO_PLACES).longValue());
    }

    /** What was crossed of its release, or of its incident where it is about no release. */
    private Mono<Rules> rules(AttemptView row) {
        return concerned(row)
                .flatMap(
                        mine ->
                                Flux.concat(Flux.fromIterable(mine), beside(row))
                                        .distinct()
                                        .concatMap(courses::get)
                                        .filter(course -> !course.retracted())
                                        .map(course -> fact(course, row, mine))
                                        .collectList())
                .zipWith(hasSheet(row))
                .map(known -> new Rules(known.getT2() || !known.getT1().isEmpty(), known.getT1()));
    }

    private static RuleFact fact(RuleCourse course, AttemptView row, Set<String> mine) {
        String release = row.releaseId();
        return course.fact(
                mine.contains(course.obligationId())
                        && (release == null || course.concerns(release)),
                row.decisionId());
    }

    private Mono<Set<String>> concerned(AttemptView row) {
        String release = row.releaseId();
        String incident = row.incidentId();
        if (release == null && incident == null) {
            return Mono.just(Set.of());
        }
        return links.all(
                        release == null
                                ? ObligationLink.ofIncident(requireNonNull(incident))
                                : ObligationLink.ofRelease(release))
                .map(
                        all -> {
                            var ids = new HashSet<String>();
                            all.forEach(link -> ids.add(link.obligationId()));
                            return ids;
                        });
    }

    private Flux<String> beside(AttemptView row) {
        String component = row.component();
        End end = row.end();
        return component == null || end == null
                ? Flux.empty()
                : crossed.all(
                                CrossedRule.ofComponent(
                                        component,
                                        row.startedAt().minus(BEFORE),
                                        end.at().plus(AttemptJudge.WATCH).plusNanos(1)))
                        .flatMapIterable(found -> found)
                        .map(CrossedRule::obligationId);
    }

    private Mono<Boolean> hasSheet(AttemptView row) {
        String release = row.releaseId();
        return release == null
                ? Mono.just(false)
                : rollout(release).map(KnownRollout::hasSheet).defaultIfEmpty(false);
    }

    private Mono<KnownRollout> rollout(String releaseId) {
        return rollouts.apply(KnownRollout.ofRelease(releaseId))
                .flatMap(all -> Mono.justOrEmpty(all.stream().findFirst()));
    }

    private Mono<List<FollowUp>> followUps(AttemptView row) {
        return Flux.concat(again(row), fixes(row)).collectList();
    }

    /** Another attempt of the same sort in the same scope, begun after its end. */
    private Flux<FollowUp> again(AttemptView row) {
        String component = row.component();
        String incident = row.incidentId();
        if (component == null && incident == null) {
            return Flux.empty();
        }
        return attempts.all(
                        component == null
                                ? AttemptView.ofIncident(requireNonNull(incident))
                                : AttemptView.ofComponent(component))
                .flatMapIterable(found -> found)
                .filter(other -> !other.id().equals(row.id()))
                .filter(other -> takesBack(other.action()) == takesBack(row.action()))
                .filter(other -> takesBack(row.action()) || other.action() == row.action())
                .filter(other -> !other.startedAt().isBefore(row.startedAt()))
                .map(
                        other ->
                                new FollowUp(
                                        FollowUp.Kind.ROLLED_BACK_AGAIN,
                                        named(other),
                                        other.startedAt()));
    }

    private static boolean takesBack(RecoveryAction action) {
        return switch (action) {
            case FULL_ROLLBACK, PARTIAL_ROLLBACK -> true;
            case CONTAIN, PAUSE -> false;
        };
    }

    private static String named(AttemptView row) {
        return row.component() == null ? row.what() : row.component() + " " + row.version();
    }

    /** Releases of which it is said that they fixed it, from when they reached users on. */
    private Flux<FollowUp> fixes(AttemptView row) {
        String component = row.component();
        String incident = row.incidentId();
        if (component == null && incident == null) {
            return Flux.empty();
        }
        return linked.apply(
                        component == null
                                ? LinkedRelease.ofIncident(requireNonNull(incident))
                                : LinkedRelease.ofComponent(component))
                .flatMapIterable(found -> found)
                .filter(each -> each.link() == ReleaseLink.FIXED)
                .filter(each -> !each.releaseId().equals(row.releaseId()))
                .concatMap(this::fix);
    }

    private Mono<FollowUp> fix(LinkedRelease link) {
        return rollout(link.releaseId())
                .map(
                        rollout ->
                                fix(
                                        rollout.component() + " " + rollout.version(),
                                        rollout.startedAt()))
                .defaultIfEmpty(fix(link.component() + " " + link.releaseId(), link.at()));
    }

    private static FollowUp fix(String what, Instant at) {
        return new FollowUp(FollowUp.Kind.HOTFIX, what, at);
    }

    private Mono<Boolean> isPartOfWhatWasMeant(AttemptView row) {
        @Nullable String decision = row.decisionId();
        return decision == null || row.action() != RecoveryAction.PARTIAL_ROLLBACK
                ? Mono.just(false)
                : decisions
                        .get(decision)
                        .map(each -> each.kind() == DecisionKind.FULL_ROLLBACK)
                        .defaultIfEmpty(false);
    }
}
