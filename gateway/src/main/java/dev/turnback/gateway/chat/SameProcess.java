package dev.turnback.gateway.chat;

import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Json;
import dev.turnback.web.RouteTable;
import dev.turnback.web.Routes;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.reactive.function.server.EntityResponse;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * Asks the routes of this process, each held to its own rule as the chain would hold it.
 *
 * @param exchange in which it is asked
 */
public record SameProcess(
        RouteTable table,
        Function<ServerRequest, Mono<ServerResponse>> routes,
        ServerWebExchange exchange)
        implements Inside {

    public SameProcess(RouteTable table, ServerWebExchange exchange) {
        this(table, Routes.within(table), exchange);
    }

    @Override
    public Mono<Answer> ask(Caller caller, Ask ask) {
        ServerWebExchange asked =
                exchange.mutate()
                        .request(request(ask))
                        .principal(Mono.just(caller.authentication()))
                        .build();
        ServerHttpRequest request = asked.getRequest();
        if (table.match(request.getMethod(), request.getPath().pathWithinApplication())
                        instanceof RouteTable.Found found
                && !caller.may(found.route().access())) {
            return Mono.just(forbidden(found.route().access()));
        }
        ServerRequest handed =
                ServerRequest.create(asked, HandlerStrategies.withDefaults().messageReaders());
        return routes.apply(handed).map(SameProcess::read);
    }

    private static Answer forbidden(Access needed) {
        return new Answer(
                HttpStatus.FORBIDDEN.value(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("detail", "it needs the right to " + needed));
    }

    private ServerHttpRequest request(Ask ask) {
        Command command = ask.command();
        byte[] body =
                command == null ? new byte[0] : Json.mapper().writeValueAsBytes(command.body());
        ServerHttpRequest request =
                exchange.getRequest()
                        .mutate()
                        .method(command == null ? HttpMethod.GET : HttpMethod.POST)
                        .uri(exchange.getRequest().getURI().resolve(ask.path()))
                        .headers(headers -> set(headers, command, body.length))
                        .build();
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return body.length == 0
                        ? Flux.empty()
                        : Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body));
            }
        };
    }

    private static void set(HttpHeaders headers, @Nullable Command command, int length) {
        headers.clear();
        if (command != null) {
            headers.setContentType(MediaType.APPLICATION_JSON);
            headers.setContentLength(length);
            headers.set(Commands.KEY_HEADER, command.key());
        }
    }

    private static Answer read(ServerResponse answer) {
        return new Answer(
                answer.statusCode().value(),
                answer instanceof EntityResponse<?> written
                                && written.entity() instanceof byte[] json
                        ? Json.mapper().readTree(json)
                        : MissingNode.getInstance());
    }
}
