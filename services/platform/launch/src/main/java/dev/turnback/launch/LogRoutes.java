package dev.turnback.launch;

import dev.turnback.axon.LogReader;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import org.springframework.web.reactive.function.server.ServerResponse;

/** {@code GET /logs}: which event logs there are. */
public record LogRoutes(List<LogReader> logs) {

    /**
     * @param head the last recorded position, 0 for an empty log
     */
    record Log(String log, long head) {}

    /** In the order of the services. */
    record Logs(List<Log> items) {}

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/logs",
                        Access.READ,
                        Operation.of("listLogs", "The event logs and how long they are.")
                                .answers(Logs.class),
                        request ->
                                ServerResponse.ok()
                                        .bodyValue(
                                                new Logs(
                                                        logs.stream()
                                                                .map(
                                                                        log ->
                                                                                new Log(
                                                                                        log.log(),
                                                                                        log.head()))
                                                                .toList()))));
    }
}
