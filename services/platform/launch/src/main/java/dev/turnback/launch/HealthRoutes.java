package dev.turnback.launch;

import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Is it there, and does it show everything that is recorded? */
public final class HealthRoutes {
    private final List<ServiceModule> modules;
    private final Supplier<Optional<Sample>> sample;

    /**
     * @param sample how far it is; empty unless it was asked for
     */
    public HealthRoutes(List<ServiceModule> modules, Supplier<Optional<Sample>> sample) {
        this.modules = modules;
        this.sample = sample;
    }

    record Live(boolean live) {}

    /**
     * @param sample null unless the sample was asked for
     */
    record Ready(boolean ready, List<Views> views, @Nullable Sample sample) {}

    /**
     * @param applied the position its views have reached, empty before the first event
     */
    record Views(String service, String applied, boolean caughtUp) {}

    /**
     * @param problem null unless it could not be loaded
     */
    public record Sample(int itemsDone, int totalItems, boolean shown, @Nullable String problem) {}

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/health/live",
                        Access.PUBLIC,
                        Operation.of("live", "200 as long as the server answers at all.")
                                .answers(Live.class),
                        request -> ServerResponse.ok().bodyValue(new Live(true))),
                Route.get(
                        "/health/ready",
                        Access.PUBLIC,
                        Operation.of("ready", "200 once everything recorded is shown, else 503.")
                                .answers(Ready.class),
                        this::ready));
    }

    private Mono<ServerResponse> ready(ServerRequest request) {
        List<Views> views =
                modules.stream()
                        .map(
                                module ->
                                        new Views(
                                                module.name(),
                                                module.progress().applied().toString(),
                                                module.progress().caughtUp()))
                        .toList();
        Optional<Sample> loaded = sample.get();
        boolean ready =
                loaded.stream().allMatch(Sample::shown) && views.stream().allMatch(Views::caughtUp);
        var answer = ServerResponse.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
        if (!ready) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.bodyValue(new Ready(ready, views, loaded.orElse(null)));
    }
}
