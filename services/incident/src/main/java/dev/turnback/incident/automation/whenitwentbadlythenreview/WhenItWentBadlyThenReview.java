package dev.turnback.incident.automation.whenitwentbadlythenreview;

import dev.turnback.contracts.decision.AttemptEvents.AttemptAttributed;
import dev.turnback.contracts.decision.AttemptEvents.AttemptJudged;
import dev.turnback.contracts.decision.AttemptEvents.AttemptTakenBack;
import dev.turnback.contracts.decision.JudgementEvents.IncidentJudged;
import dev.turnback.contracts.decision.JudgementEvents.ObligationJudged;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.JudgementEvents.WithoutRule;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRetracted;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.incident.domain.review.Cause;
import dev.turnback.incident.domain.review.Cause.Kind;
import dev.turnback.incident.domain.review.ReviewCommand;
import dev.turnback.incident.domain.review.ReviewCommand.NoteCause;
import dev.turnback.incident.domain.review.ReviewCommand.WithdrawCause;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.incidents.Shown.Merger;
import dev.turnback.incident.read.reviews.Judged;
import dev.turnback.incident.read.reviews.StandingCause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When it is judged that hesitation made an incident worse, that it was decided late where no rule
 * said when, or that an attempt had another outcome than success, then the incident is reviewed:
 * the cause is noted in its review, which opens where there is none. When a later judgement says
 * otherwise, that is noted too. What names no incident opens nothing: it is listed with the
 * attempts and the obligations.
 *
 * @param incident by its id, with everything that was recorded before it is asked
 * @param causes those of a {@linkplain StandingCause#of subject}, with everything that was recorded
 *     before it is asked
 */
public record WhenItWentBadlyThenReview(
        Function<String, CompletableFuture<Optional<IncidentView>>> incident,
        Function<String, CompletableFuture<List<StandingCause>>> causes) {

    /** Part of the keys under which it was done: never another one. */
    static final String NAME = "when-it-went-badly-then-review";

    /** The log it listens to. */
    public static final String SOURCE = "decision";

    /** Incidents that are part of others that are part of others. */
    private static final int DEEPEST = 20;

    public FeedPolicy policy() {
        return FeedPolicy.looking(NAME, Set.of(SOURCE), this::react)
                .onlyOf(
                        ObligationJudged.class,
                        ObligationRetracted.class,
                        IncidentJudged.class,
                        AttemptJudged.class,
                        AttemptAttributed.class,
                        AttemptTakenBack.class);
    }

    CompletableFuture<List<ReviewCommand>> react(PublishedEvent event) {
        return switch (event.body()) {
            case ObligationJudged e -> judged(e, event);
            case IncidentJudged e -> judged(e, event);
            case AttemptJudged e when e.incidentId() != null ->
                    inEach(List.of(e.incidentId()), each -> Stream.of(judged(each, e, event)));
            case AttemptAttributed e ->
                    noMore(e.attemptId(), e.incidentId(), "it belongs elsewhere", event);
            case AttemptTakenBack e -> noMore(e.attemptId(), null, "it was no attempt", event);
            case ObligationRetracted e ->
                    noMore(e.obligationId(), null, "the rule was not crossed", event);
            default -> CompletableFuture.completedFuture(List.of());
        };
    }

    private CompletableFuture<List<ReviewCommand>> judged(
            ObligationJudged e, PublishedEvent event) {
        Outcome outcome = e.verdict().outcome();
        return inEach(
                e.incidentIds(),
                each ->
                        Stream.of(
                                command(
                                        each,
                                        Kind.HESITATION_WORSENED,
                                        e.obligationId(),
                                        outcome.name(),
                                        outcome == Outcome.HESITATION_WORSENED,
                                        event)));
    }

    private CompletableFuture<List<ReviewCommand>> judged(IncidentJudged e, PublishedEvent event) {
        List<String> named =
                e.withoutRule().stream()
                        .map(each -> Judged.withoutRule(e.incidentId(), each))
                        .toList();
        return inEach(
                        List.of(e.incidentId()),
                        each -> e.withoutRule().stream().map(one -> late(each, e, one, event)))
                .thenCombine(
                        noLongerNamed(e.incidentId(), named, event),
                        (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }

    private static ReviewCommand late(
            IncidentView incident, IncidentJudged e, WithoutRule release, PublishedEvent event) {
        Outcome outcome = release.verdict().outcome();
        return command(
                incident,
                Kind.NO_THRESHOLD,
                Judged.withoutRule(e.incidentId(), release),
                outcome.name(),
                outcome == Outcome.UNDEFINED_THRESHOLD_HESITATION,
                event);
    }

    private static ReviewCommand judged(
            IncidentView incident, AttemptJudged e, PublishedEvent event) {
        boolean isBad =
                switch (e.outcome()) {
                    case SUCCEEDED -> false;
                    case SUCCEEDED_LATE,
                            PARTIAL,
                            INEFFECTIVE,
                            HARMFUL,
                            FAILED,
                            ABANDONED,
                            UNKNOWN ->
                            true;
                };
        return command(
                incident,
                Kind.ATTEMPT_NOT_SUCCESSFUL,
                e.attemptId(),
                e.outcome().name(),
                isBad,
                event);
    }

    private static ReviewCommand command(
            IncidentView incident,
            Kind kind,
            String about,
            String outcome,
            boolean isBad,
            PublishedEvent event) {
        return isBad
                ? new NoteCause(
                        incident.id(),
                        incident.drill(),
                        new Cause(kind, about, outcome, position(event)),
                        event.recordedAt())
                : new WithdrawCause(
                        incident.id(),
                        kind,
                        about,
                        "judged anew: " + outcome,
                        position(event),
                        event.recordedAt());
    }

    /** Of an incident judged before, what is no obligation any more. */
    private CompletableFuture<List<ReviewCommand>> noLongerNamed(
            String incidentId, List<String> named, PublishedEvent event) {
        return withdrawn(
                incidentId, each -> !named.contains(each.about()), "it is none any more", event);
    }

    private CompletableFuture<List<ReviewCommand>> noMore(
            String about, @Nullable String butIn, String why, PublishedEvent event) {
        return withdrawn(about, each -> !each.incidentId().equals(butIn), why, event);
    }

    private CompletableFuture<List<ReviewCommand>> withdrawn(
            String subject, Predicate<StandingCause> which, String why, PublishedEvent event) {
        return causes.apply(subject)
                .thenApply(
                        standing ->
                                standing.stream()
                                        .filter(which)
                                        .<ReviewCommand>map(
                                                each ->
                                                        new WithdrawCause(
                                                                each.incidentId(),
                                                                each.kind(),
                                                                each.about(),
                                                                why,
                                                                position(event),
                                                                event.recordedAt()))
                                        .toList());
    }

    /** Each incident once, what is part of another in that one. */
    private CompletableFuture<List<ReviewCommand>> inEach(
            List<String> incidentIds, Function<IncidentView, Stream<ReviewCommand>> commands) {
        CompletableFuture<List<ReviewCommand>> all = CompletableFuture.completedFuture(List.of());
        for (String id : incidentIds) {
            all =
                    all.thenCombine(
                            whole(id, DEEPEST),
                            (before, found) ->
                                    Stream.concat(before.stream(), found.stream().flatMap(commands))
                                            .distinct()
                                            .toList());
        }
        return all;
    }

    /** The incident that goes on; empty for one that counts for nothing. */
    private CompletableFuture<Optional<IncidentView>> whole(String id, int deepest) {
        return incident.apply(id)
                .thenCompose(
                        found -> {
                            Merger into = found.map(IncidentView::mergedInto).orElse(null);
                            return into == null || deepest == 0
                                    ? CompletableFuture.completedFuture(
                                            found.filter(WhenItWentBadlyThenReview::isOne))
                                    : whole(into.incidentId(), deepest - 1);
                        });
    }

    private static boolean isOne(IncidentView incident) {
        return switch (incident.state()) {
            case DISMISSED, CANCELLED, MERGED -> false;
            case SUSPECTED, OPEN, CONTAINED, RESOLVED, CLOSED -> true;
        };
    }

    private static String position(PublishedEvent event) {
        return event.source() + ":" + event.position();
    }
}
