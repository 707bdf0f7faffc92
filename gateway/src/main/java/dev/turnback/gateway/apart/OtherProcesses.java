package dev.turnback.gateway.apart;

import dev.turnback.gateway.chat.Inside;
import dev.turnback.web.Caller;
import java.net.URI;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asks the service that has the route, with a token that speaks for the caller. */
record OtherProcesses(RemoteRoutes remote, ServiceClient client) implements Inside {

    @Override
    public Mono<Answer> ask(Caller caller, Ask ask) {
        HttpMethod method = ask.command() == null ? HttpMethod.GET : HttpMethod.POST;
        String path = URI.create(ask.path()).getRawPath();
        return Mono.justOrEmpty(remote.serviceOf(method, PathContainer.parsePath(path)))
                .flatMap(service -> client.ask(service, caller, ask))
                .map(
                        answer ->
                                new Answer(
                                        answer.status(),
                                        answer.body() == null
                                                ? JsonNodeFactory.instance.missingNode()
                                                : answer.body()))
                .switchIfEmpty(Mono.fromSupplier(OtherProcesses::away));
    }

    private static Answer away() {
        return new Answer(
                HttpStatus.SERVICE_UNAVAILABLE.value(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("detail", "the service that has it does not answer; try again"));
    }
}
