package dev.turnback.decision.write;

import dev.turnback.decision.domain.decision.Evidence;
import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Rows;
import dev.turnback.web.Commands;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a command slice works with. */
public record Desk(
        CommandDesk commands,
        Rows<DecisionView> decisions,
        Rows<ObligationView> obligations,
        Scopes scopes,
        Seen seen) {

    /**
     * What a decision is about.
     *
     * @param releaseId null when the incident as a whole is meant
     */
    public Mono<DecidedScope> scope(String incidentId, @Nullable String releaseId) {
        return scopes.find(incidentId, releaseId);
    }

    /**
     * What was known when it was decided; empty when nobody says and it cannot be put together.
     *
     * @param evidence what somebody says that they were looking at; null when they do not say
     * @param seal that was answered with it
     */
    public Mono<Evidence> seen(
            String incidentId,
            @Nullable String releaseId,
            @Nullable String evidence,
            @Nullable String seal) {
        return seen.of(incidentId, releaseId, evidence, seal);
    }

    /**
     * Receives what is said of the obligation that the path names, and answers with the obligation.
     *
     * @param command what the body asks of it
     */
    public <B> Mono<ServerResponse> tellOf(
            ServerRequest request, Class<B> body, Function<B, ObligationCommand> command) {
        String id = request.pathVariable("id");
        return Commands.receive(request, body)
                .flatMap(
                        received ->
                                commands.handle(command.apply(received.body()), received.context()))
                .flatMap(handled -> commands.answer(handled, HttpStatus.OK, obligations, id));
    }
}
