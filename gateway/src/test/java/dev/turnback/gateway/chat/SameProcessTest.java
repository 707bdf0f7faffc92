package dev.turnback.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.gateway.chat.Inside.Answer;
import dev.turnback.gateway.chat.Inside.Ask;
import dev.turnback.gateway.chat.Inside.Command;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Route;
import dev.turnback.web.RouteTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The routes of a process, asked from within. */
class SameProcessTest {

    private record Body(String text) {}

    private static final RouteTable ROUTES =
            new RouteTable(
                    List.of(
                            Route.post(
                                    "/api/v1/things/{id}/words",
                                    Access.COMMAND,
                                    Operation.of("say", "Says."),
                                    request ->
                                            Commands.receive(request, Body.class)
                                                    .flatMap(
                                                            got ->
                                                                    ServerResponse.status(201)
                                                                            .bodyValue(
                                                                                    Map.of(
                                                                                            "id",
                                                                                            request
                                                                                                    .pathVariable(
                                                                                                            "id"),
                                                                                            "text",
                                                                                            got.body()
                                                                                                    .text(),
                                                                                            "actor",
                                                                                            Objects
                                                                                                    .requireNonNull(
                                                                                                            got.context()
                                                                                                                    .actor()))))),
                            Route.get(
                                    "/api/v1/things",
                                    Access.READ,
                                    Operation.of("list", "Lists."),
                                    request ->
                                            ServerResponse.ok()
                                                    .bodyValue(
                                                            Map.of(
                                                                    "state",
                                                                    String.valueOf(
                                                                            Params.text(
                                                                                    request,
                                                                                    "state")))))));

    private static final Caller COMMANDER = Caller.of("per_1", Access.READ, Access.COMMAND);

    private static Answer ask(Caller caller, String path, @Nullable Command command) {
        var exchange =
                MockServerWebExchange.from(
                        MockServerHttpRequest.post("http://x.test/chat/slack?a=b")
                                .header("Content-Encoding", "gzip")
                                .body("text=status"));
        return Objects.requireNonNull(
                new SameProcess(ROUTES, exchange).ask(caller, new Ask(path, command)).block());
    }

    @Test
    void a_command_comes_with_its_key_in_the_name_of_the_caller() {
        Answer answer =
                ask(
                        COMMANDER,
                        "/api/v1/things/t1/words",
                        new Command("key-1", Map.of("text", "hello")));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("id").asString()).isEqualTo("t1");
        assertThat(answer.body().path("text").asString()).isEqualTo("hello");
        assertThat(answer.body().path("actor").asString()).isEqualTo("per_1");
    }

    @Test
    void a_question_keeps_its_query() {
        assertThat(
                        ask(COMMANDER, "/api/v1/things?state=OPEN", null)
                                .body()
                                .path("state")
                                .asString())
                .isEqualTo("OPEN");
    }

    @Test
    void whoever_lacks_the_right_is_refused_as_at_the_door() {
        Answer answer =
                ask(
                        Caller.of("per_2", Access.READ),
                        "/api/v1/things/t1/words",
                        new Command("key-1", Map.of("text", "hello")));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("detail").asString())
                .isEqualTo("it needs the right to COMMAND");
    }

    @Test
    void what_is_malformed_or_not_there_is_an_answer_too() {
        assertThat(ask(COMMANDER, "/api/v1/things/t1/words", new Command("k", Map.of())).status())
                .isEqualTo(400);
        Answer unknown = ask(COMMANDER, "/api/v1/nothing", null);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body().path("detail").asString()).isNotEmpty();
    }
}
