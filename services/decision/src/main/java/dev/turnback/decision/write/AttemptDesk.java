package dev.turnback.decision.write;

import dev.turnback.decision.domain.attempt.AttemptCommand;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.read.attempts.Causes;
import dev.turnback.decision.read.procedures.Guides;
import dev.turnback.decision.read.rollouts.KnownRollout;
import dev.turnback.service.Heard;
import dev.turnback.service.Rows;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * What a command slice about attempts works with.
 *
 * @param known completes once the rows hold all that was recorded before it is asked
 */
public record AttemptDesk(
        Desk desk,
        Rows<AttemptView> attempts,
        Guides guides,
        Causes causes,
        Heard<KnownRollout> rollouts,
        Supplier<Mono<Boolean>> known) {

    public Instant now() {
        return desk.commands().now();
    }

    /**
     * Receives what is said of the attempt that the path names, and answers with the attempt.
     *
     * @param command what the body asks of it
     */
    public <B> Mono<ServerResponse> tellOf(
            ServerRequest request, Class<B> body, Function<B, AttemptCommand> command) {
        String id = request.pathVariable("id");
        return Commands.receive(request, body)
                .flatMap(
                        received ->
                                desk.commands()
                                        .handle(command.apply(received.body()), received.context()))
                .flatMap(handled -> desk.commands().answer(handled, HttpStatus.OK, attempts, id));
    }

    /**
     * Goes on only when the caller may do it for the component of the attempt; one that is unknown
     * or about no component binds nobody.
     */
    public Mono<Void> mayFor(ServerRequest request, Access access) {
        return attempts.get(request.pathVariable("id"))
                .mapNotNull(AttemptView::component)
                .flatMap(component -> Caller.require(request, access, component))
                .then();
    }
}
