package dev.turnback.decision.write.recorddecision;

import dev.turnback.axon.Handled;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.decision.Alternative;
import dev.turnback.decision.domain.decision.DecisionCommand.RecordDecision;
import dev.turnback.decision.domain.decision.DecisionPolicies;
import dev.turnback.decision.domain.decision.DecisionRejection.DecidedMeanwhile;
import dev.turnback.decision.domain.decision.Evidence;
import dev.turnback.decision.domain.decision.Mandate;
import dev.turnback.decision.domain.decision.Mandates;
import dev.turnback.decision.domain.decision.Taken;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.write.DecidedScope;
import dev.turnback.decision.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Commands.Received;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/decisions}. */
public record RecordDecisionRoute(Desk desk) {

    /** As many as there are other kinds. */
    private static final int MOST_ALTERNATIVES = 7;

    private static final int MOST_SEEN = 100_000;

    /**
     * @param rationale why; needed to accept a risk
     * @param releaseId the release it is about; the incident as a whole when absent
     * @param role in which role it was decided, such as {@code commander}
     * @param breakGlass why it is decided by somebody who might not; it counts then, and is looked
     *     at later
     * @param alternatives what else was considered, at most 7
     * @param evidence what was on the screen: the evidence of {@code GET /incidents/ID/advice}, as
     *     JSON text; put together anew when absent
     * @param seal that was answered with it
     * @param reviewBy when an accepted risk, or what is rolled forward, is looked at again; for no
     *     other kind
     * @param decisionsSeen how many decisions of this incident whoever decides had seen: 409 when
     *     there are more; not looked at when absent
     * @param occurredAt when it was decided, by the sender's clock; when it was sent when absent
     * @param sentAt when it was sent, by the sender's clock: it tells how wrong that is
     */
    public record Body(
            DecisionKind kind,
            @Nullable String rationale,
            @Nullable String releaseId,
            @Nullable String role,
            @Nullable String breakGlass,
            @Nullable List<Other> alternatives,
            @Nullable String evidence,
            @Nullable String seal,
            @Nullable Instant reviewBy,
            @Nullable Integer decisionsSeen,
            @Nullable Instant occurredAt,
            @Nullable Instant sentAt) {

        /**
         * @param whyNot what spoke against it; may be absent
         */
        public record Other(DecisionKind kind, @Nullable String whyNot) {}
    }

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/decisions",
                Access.LOG,
                Operation.of(
                                "recordDecision",
                                "Records what was decided in an incident. Who may not decide it is"
                                        + " recorded too, and stops no clock.")
                        .takes(Body.class)
                        .answers(DecisionView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String incidentId = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received ->
                                Caller.of(request)
                                        .flatMap(caller -> command(incidentId, received, caller))
                                        .flatMap(
                                                command ->
                                                        desk.commands()
                                                                .handle(command, received.context())
                                                                .flatMap(
                                                                        handled ->
                                                                                answer(
                                                                                        handled,
                                                                                        command))));
    }

    /** Whoever was overtaken sees what the other one decided. */
    private Mono<ServerResponse> answer(Handled handled, RecordDecision command) {
        Mono<String> shown =
                handled instanceof Handled.Rejected(long _, DecidedMeanwhile(String other))
                        ? Mono.just(other)
                        : desk.commands().created(handled, "decision", command.decisionId());
        return shown.flatMap(
                id -> desk.commands().answer(handled, HttpStatus.CREATED, desk.decisions(), id));
    }

    private Mono<RecordDecision> command(
            String incidentId, Received<Body> received, Caller caller) {
        Body body = checked(received.body());
        Claimed claimed = Claimed.of(body.occurredAt(), body.sentAt(), desk.commands().now());
        return desk.scope(incidentId, body.releaseId())
                .flatMap(
                        scope ->
                                Mono.zip(
                                                longestReview(incidentId, body),
                                                evidence(incidentId, body))
                                        .map(
                                                known ->
                                                        command(
                                                                incidentId,
                                                                body,
                                                                mandate(body, scope, caller),
                                                                claimed,
                                                                known.getT1(),
                                                                known.getT2().orElse(null))));
    }

    private static Mandate mandate(Body body, DecidedScope scope, Caller caller) {
        return Mandates.of(body.kind(), scope.asked(caller), scope.triggers(), body.breakGlass());
    }

    private RecordDecision command(
            String incidentId,
            Body body,
            Mandate mandate,
            Claimed claimed,
            Duration longestReview,
            @Nullable Evidence evidence) {
        return new RecordDecision(
                desk.commands().ids().next("dec"),
                taken(incidentId, body, mandate, claimed, evidence),
                claimed.told(),
                body.decisionsSeen(),
                longestReview,
                claimed.receivedAt(),
                claimed.at());
    }

    /** Only of what is looked at again it matters for how long. */
    private Mono<Duration> longestReview(String incidentId, Body body) {
        return switch (body.kind()) {
            case ACCEPT_RISK, ROLL_FORWARD ->
                    desk.scopes()
                            .budget(incidentId, body.releaseId())
                            .map(DecisionPolicies::longestReview);
            case HOLD, CONTINUE, PAUSE, PARTIAL_ROLLBACK, FULL_ROLLBACK, CONTAIN ->
                    Mono.just(Duration.ZERO);
        };
    }

    private Mono<Optional<Evidence>> evidence(String incidentId, Body body) {
        return desk.seen(incidentId, body.releaseId(), body.evidence(), body.seal())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private static Taken taken(
            String incidentId,
            Body body,
            Mandate mandate,
            Claimed claimed,
            @Nullable Evidence evidence) {
        String rationale = body.rationale();
        Instant reviewBy = body.reviewBy();
        return new Taken(
                incidentId,
                body.releaseId(),
                body.kind(),
                rationale == null ? "" : rationale,
                body.role(),
                mandate,
                alternatives(body),
                reviewBy == null ? null : claimed.corrected(reviewBy),
                evidence);
    }

    private static Body checked(Body body) {
        if (body.rationale() != null) {
            Check.text("rationale", body.rationale());
        }
        if (body.breakGlass() != null) {
            Check.words("breakGlass", body.breakGlass());
        }
        Check.nameOrNull("releaseId", body.releaseId());
        Check.nameOrNull("role", body.role());
        Check.nameOrNull("seal", body.seal());
        if (body.decisionsSeen() != null) {
            Check.between("decisionsSeen", body.decisionsSeen(), 0, MOST_SEEN);
        }
        return body;
    }

    private static List<Alternative> alternatives(Body body) {
        List<Body.Other> others = body.alternatives();
        if (others == null) {
            return List.of();
        }
        Check.atMost("alternatives", others.size(), MOST_ALTERNATIVES);
        return IntStream.range(0, others.size())
                .mapToObj(i -> alternative("alternatives[" + i + "].whyNot", others.get(i)))
                .toList();
    }

    private static Alternative alternative(String field, Body.Other other) {
        String whyNot = other.whyNot();
        return new Alternative(other.kind(), whyNot == null ? "" : Check.text(field, whyNot));
    }
}
