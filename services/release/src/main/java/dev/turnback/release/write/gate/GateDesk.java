package dev.turnback.release.write.gate;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.kernel.PositionVector;
import dev.turnback.release.domain.gate.GateCommand;
import dev.turnback.release.read.gate.GateForm;
import dev.turnback.release.read.gate.GateLook;
import dev.turnback.release.read.gate.GateReading;
import dev.turnback.release.read.gate.GateView;
import dev.turnback.release.write.Desk;
import dev.turnback.service.CommandDesk;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Positions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a command slice of the gate works with. */
public record GateDesk(Desk desk, GateLook look) {

    CommandDesk commands() {
        return desk.commands();
    }

    Mono<Handled> handle(GateCommand command, CommandContext context) {
        return commands().handle(command, context);
    }

    /** What the gate says now, when the caller has that right for its component. */
    Mono<GateReading> mayLook(ServerRequest request, Access access, String releaseId) {
        return desk.mayForRelease(request, access, releaseId)
                .then(Mono.defer(() -> look.at(releaseId)));
    }

    /** Answers with what the gate says after the command; a refusal shows it as it stands. */
    Mono<ServerResponse> answer(
            Handled handled, HttpStatus accepted, String releaseId, GateForm form) {
        return switch (handled) {
            case Handled.Accepted _ -> shown(handled, accepted, releaseId, form);
            case Handled.Ignored _ -> shown(handled, HttpStatus.OK, releaseId, form);
            case Handled.Rejected _ -> refused(handled, releaseId);
            case Handled.KeyReused _ -> refusal(handled, null);
        };
    }

    private Mono<ServerResponse> shown(
            Handled handled, HttpStatus status, String releaseId, GateForm form) {
        PositionVector at = commands().at(handled);
        return look.histories()
                .get(releaseId, at)
                .then(Mono.defer(() -> look.at(releaseId)))
                .flatMap(
                        reading ->
                                form.answer(
                                        Positions.stamp(ServerResponse.status(status), at),
                                        reading.view(at.toString())));
    }

    private Mono<ServerResponse> refused(Handled handled, String releaseId) {
        return look.at(releaseId)
                .flatMap(
                        reading ->
                                refusal(handled, reading.view(commands().at(handled).toString())));
    }

    private Mono<ServerResponse> refusal(Handled handled, @Nullable GateView now) {
        return Commands.answer(
                commands().log().log(),
                handled,
                HttpStatus.OK,
                Mono::empty,
                reason -> commands().refusals().apply(reason).problem(now));
    }
}
