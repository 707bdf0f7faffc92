package dev.turnback.decision.write;

import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.incidents.KnownIncident;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.read.releases.KnownRelease;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Heard;
import dev.turnback.service.Rows;
import dev.turnback.web.Commands;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a command slice works with. */
public record Desk(
        CommandDesk commands,
        Rows<DecisionView> decisions,
        Rows<ObligationView> obligations,
        Heard<KnownIncident> incidents,
        Heard<KnownRelease> releases) {

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
