package dev.turnback.gateway.apart;

import dev.turnback.web.Problem;
import dev.turnback.web.Problems;
import dev.turnback.web.Security;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** What is said when a request could not be handed on. */
record Away(RemoteRoutes remote) implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Away.class);

    /** 503: nobody can say whether the address exists. */
    static Problem notSeen(List<String> services) {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-away",
                "not every service has been seen yet: " + String.join(", ", services),
                Map.of("services", services));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        return Security.refuse(exchange, problem(exchange, failure));
    }

    private Problem problem(ServerWebExchange exchange, Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof ResponseStatusException status
                && status.getStatusCode().value() == HttpStatus.NOT_FOUND.value()
                && remote.missing().isEmpty()
                && serviceOf(exchange).isEmpty()) {
            return Problems.unknownRoute();
        }
        String service = serviceOf(exchange);
        LOG.warn("{} does not answer: {}", service, failure.toString());
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-away",
                "the service "
                        + service
                        + " does not answer; repeat a command with the same Idempotency-Key, then it"
                        + " is recorded once",
                Map.of("services", List.of(service)));
    }

    private String serviceOf(ServerWebExchange exchange) {
        return remote.serviceOf(
                        exchange.getRequest().getMethod(),
                        exchange.getRequest().getPath().pathWithinApplication())
                .orElse("");
    }
}
