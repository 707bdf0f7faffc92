package dev.turnback.decision.write.startattempt;

import dev.turnback.contracts.RecoveryAction;
import dev.turnback.decision.domain.attempt.AttemptCommand.BeginAttempt;
import dev.turnback.decision.domain.attempt.Guide;
import dev.turnback.decision.domain.attempt.Undertaking;
import dev.turnback.decision.domain.attempt.Undertaking.Cause;
import dev.turnback.decision.domain.attempt.Undertaking.Origin;
import dev.turnback.decision.domain.attempt.Undertaking.Subject;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.read.rollouts.KnownRollout;
import dev.turnback.decision.write.AttemptDesk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Commands.Received;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code POST /incidents/{id}/attempts}: what takes nothing back; rollbacks are recorded with
 * releases.
 */
public record StartAttemptRoute(AttemptDesk desk) {

    /** What can be started here. */
    public enum Measure {
        CONTAIN,
        PAUSE;

        RecoveryAction action() {
            return switch (this) {
                case CONTAIN -> RecoveryAction.CONTAIN;
                case PAUSE -> RecoveryAction.PAUSE;
            };
        }
    }

    /**
     * @param what is done, in words
     * @param releaseId what it is about; the incident as a whole when absent
     * @param procedureId the procedure that is followed; when absent, the one of that action that
     *     the release is pinned to, if any
     * @param decisionId the decision that is carried out; when absent it is looked up
     * @param at when it began; now when absent
     */
    public record Body(
            Measure action,
            String what,
            @Nullable String releaseId,
            @Nullable String procedureId,
            @Nullable String decisionId,
            @Nullable Instant at) {}

    private record Asked(
            String incidentId,
            RecoveryAction action,
            String what,
            @Nullable String releaseId,
            @Nullable String procedureId,
            @Nullable String decisionId,
            Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/attempts",
                Access.COMMAND,
                Operation.of(
                                "startContainment",
                                "Starts an attempt to contain or to pause in an incident; a"
                                        + " rollback is started with its release.")
                        .takes(Body.class)
                        .answers(AttemptView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String incidentId = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received ->
                                command(asked(incidentId, received.body()))
                                        .flatMap(command -> start(command, received)));
    }

    private Mono<ServerResponse> start(BeginAttempt command, Received<Body> received) {
        return desk.desk()
                .commands()
                .handle(command, received.context())
                .flatMap(
                        handled ->
                                desk.desk()
                                        .commands()
                                        .created(handled, "attempt", command.attemptId())
                                        .flatMap(
                                                id ->
                                                        desk.desk()
                                                                .commands()
                                                                .answer(
                                                                        handled,
                                                                        HttpStatus.CREATED,
                                                                        desk.attempts(),
                                                                        id)));
    }

    private Asked asked(String incidentId, Body body) {
        String releaseId = body.releaseId();
        String procedureId = body.procedureId();
        String decisionId = body.decisionId();
        return new Asked(
                incidentId,
                body.action().action(),
                Check.words("what", body.what()),
                releaseId == null ? null : Check.name("releaseId", releaseId),
                procedureId == null ? null : Check.madeId("procedureId", procedureId),
                decisionId == null ? null : Check.madeId("decisionId", decisionId),
                Check.at("at", body.at(), desk.now()));
    }

    private Mono<BeginAttempt> command(Asked asked) {
        return incident(asked)
                .then(Mono.defer(() -> desk.known().get()))
                .then(Mono.defer(() -> subject(asked)))
                .flatMap(
                        subject ->
                                Mono.zip(guide(asked, subject.orElse(null)), cause(asked))
                                        .map(
                                                known ->
                                                        begin(
                                                                asked,
                                                                subject.orElse(null),
                                                                known.getT1().orElse(null),
                                                                known.getT2())));
    }

    private BeginAttempt begin(
            Asked asked, @Nullable Subject subject, @Nullable Guide guide, Cause cause) {
        return new BeginAttempt(
                desk.desk().commands().ids().next("att"),
                new Undertaking(
                        asked.action(),
                        subject,
                        null,
                        List.of(),
                        asked.what(),
                        guide,
                        cause,
                        Origin.INCIDENT),
                asked.at());
    }

    private Mono<?> incident(Asked asked) {
        return desk.desk()
                .scopes()
                .incidents()
                .find(asked.incidentId())
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Problem.notFound(
                                                "there is no incident " + asked.incidentId())));
    }

    private Mono<Optional<Subject>> subject(Asked asked) {
        String id = asked.releaseId();
        return id == null
                ? Mono.just(Optional.empty())
                : desk.desk()
                        .scopes()
                        .releases()
                        .find(id)
                        .map(
                                release ->
                                        Optional.of(
                                                new Subject(
                                                        id,
                                                        release.component(),
                                                        release.version())))
                        .switchIfEmpty(
                                Mono.error(
                                        () ->
                                                Problem.refused(
                                                        "release-unknown",
                                                        "there is no release " + id)));
    }

    private Mono<Optional<Guide>> guide(Asked asked, @Nullable Subject subject) {
        String id = asked.procedureId();
        if (id != null) {
            return desk.guides()
                    .named(id, asked.action(), asked.at())
                    .map(Optional::of)
                    .switchIfEmpty(
                            Mono.error(
                                    () ->
                                            Problem.refused(
                                                    "procedure-not-in-force",
                                                    "no procedure "
                                                            + id
                                                            + " was in force then whose action is "
                                                            + asked.action())));
        }
        return subject == null
                ? Mono.just(Optional.empty())
                : desk.rollouts()
                        .find(subject.releaseId())
                        .map(KnownRollout::startedAt)
                        .defaultIfEmpty(asked.at())
                        .flatMap(
                                exposedAt ->
                                        desk.guides()
                                                .of(
                                                        asked.action(),
                                                        subject.releaseId(),
                                                        subject.component(),
                                                        List.of(),
                                                        exposedAt))
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty());
    }

    private Mono<Cause> cause(Asked asked) {
        String id = asked.decisionId();
        return id == null
                ? desk.causes()
                        .inIncident(
                                asked.action(), asked.incidentId(), asked.releaseId(), asked.at())
                : desk.desk()
                        .decisions()
                        .get(id)
                        .filter(decision -> decision.incidentId().equals(asked.incidentId()))
                        .map(decision -> new Cause(asked.incidentId(), decision.id(), true))
                        .switchIfEmpty(
                                Mono.error(
                                        () ->
                                                Problem.refused(
                                                        "decision-unknown",
                                                        "the incident has no decision " + id)));
    }
}
