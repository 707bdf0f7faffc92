package dev.turnback.release.write.startrehearsal;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.rehearsal.RehearsalCommand.StartRehearsal;
import dev.turnback.release.read.rehearsals.RehearsalView;
import dev.turnback.release.write.rehearsing.RehearsalDesk;
import dev.turnback.release.write.rehearsing.SetupBody;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /rehearsals}. */
public record StartRehearsalRoute(RehearsalDesk desk) {

    /**
     * @param procedureVersion the current one when absent
     * @param drill true when absent
     * @param participants ids of persons
     * @param at when it began; now when absent
     */
    public record Body(
            String component,
            ChangeKind changeKind,
            @Nullable String pattern,
            String procedureId,
            @Nullable Integer procedureVersion,
            String scenario,
            String fromVersion,
            String toVersion,
            String environment,
            boolean representative,
            @Nullable String representativeWhy,
            @Nullable Boolean drill,
            @Nullable List<String> participants,
            @Nullable Instant at) {

        private SetupBody setup() {
            return new SetupBody(
                    component,
                    changeKind,
                    pattern,
                    procedureId,
                    procedureVersion,
                    scenario,
                    fromVersion,
                    toVersion,
                    environment,
                    representative,
                    representativeWhy,
                    drill,
                    participants);
        }
    }

    public Route route() {
        return Route.post(
                "/api/v1/rehearsals",
                Access.RELEASE,
                Operation.of("startRehearsal", "Starts a rehearsal of a way back.")
                        .takes(Body.class)
                        .answers(RehearsalView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            Body body = received.body();
                            String component = Check.id("component", body.component());
                            Instant at = Check.at("at", body.at(), desk.commands().now());
                            return Caller.require(request, Access.RELEASE, component)
                                    .flatMap(_ -> body.setup().with(desk.procedures()))
                                    .map(
                                            setup ->
                                                    new StartRehearsal(
                                                            desk.commands().ids().next("reh"),
                                                            setup,
                                                            at))
                                    .flatMap(
                                            command ->
                                                    desk.begin(
                                                            component,
                                                            command,
                                                            received.context()));
                        });
    }
}
