package dev.turnback.release.write.registercomponent;

import dev.turnback.release.domain.component.ComponentCommand.RegisterComponent;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /components}. */
public record RegisterComponentRoute(Desk desk) {

    /**
     * @param id {@code [a-z0-9][a-z0-9._-]{0,63}}
     * @param name what people call it
     * @param team who owns it
     */
    public record Body(String id, String name, @Nullable String team) {}

    public Route route() {
        return Route.post(
                "/api/v1/components",
                Access.RELEASE,
                Operation.of("registerComponent", "Declares a component.")
                        .takes(Body.class)
                        .answers(ComponentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            RegisterComponent command = command(received.body());
                            return Caller.require(request, Access.RELEASE, command.component())
                                    .flatMap(
                                            _ ->
                                                    desk.commands()
                                                            .handle(command, received.context()))
                                    .flatMap(
                                            handled ->
                                                    desk.commands()
                                                            .answer(
                                                                    handled,
                                                                    HttpStatus.CREATED,
                                                                    desk.components(),
                                                                    command.component()));
                        });
    }

    private RegisterComponent command(Body body) {
        return new RegisterComponent(
                Check.id("id", body.id()),
                Check.name("name", body.name()),
                Check.nameOrNull("team", body.team()),
                desk.commands().now());
    }
}
