package dev.turnback.incident.write.assignrole;

import dev.turnback.incident.domain.incident.RoleCommand.AssignRole;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.write.Desk;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/roles}. */
public record AssignRoleRoute(Desk desk) {

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/roles",
                Access.LOG,
                Operation.of(
                                "assignRole",
                                "Gives somebody a role; who has one of those that one person at a time has hands it over.")
                        .takes(RoleBody.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, RoleBody.class)
                .flatMap(received -> desk.ask(command(id, received.body()), received));
    }

    private AssignRole command(String id, RoleBody body) {
        return new AssignRole(id, body.role(), body.checkedPerson(), desk.at(body.at()));
    }
}
