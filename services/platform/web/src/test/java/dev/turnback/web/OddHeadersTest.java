package dev.turnback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.netty.channel.ChannelException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.reactive.function.server.MockServerRequest;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.netty.channel.AbortedException;

/** Headers are understood or refused by name, and so is what the firewall does not let in. */
class OddHeadersTest {
    record Note(String text) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "a/b/c",
                "*/json",
                "text/plain",
                "application/json;charset=nothing",
                "application/json, text/plain"
            })
    void aBodyOfAnotherTypeIsRefused(String type) {
        Problem problem = refused(note(HttpHeaders.CONTENT_TYPE, type));

        assertThat(problem.status().value()).isEqualTo(415);
        assertThat(problem.more()).containsEntry("field", HttpHeaders.CONTENT_TYPE);
    }

    @Test
    void anEncodedBodyIsRefused() {
        Problem problem =
                refused(
                        note(HttpHeaders.CONTENT_TYPE, "application/json")
                                .header(HttpHeaders.CONTENT_ENCODING, "gzip"));

        assertThat(problem.status().value()).isEqualTo(415);
        assertThat(problem.more()).containsEntry("field", HttpHeaders.CONTENT_ENCODING);
    }

    @Test
    void aBodyThatComesTooSlowlyIsNobodysFailure() {
        ServerRequest slow =
                MockServerRequest.builder().body(Flux.error(new ChannelException("too slow")));

        Problem problem =
                catchThrowableOfType(Problem.class, () -> Bodies.read(slow, Note.class).block());

        assertThat(problem.status().value()).isEqualTo(408);
    }

    @Test
    void whoIsGoneIsToldNothing() {
        ServerRequest gone = MockServerRequest.builder().body(Flux.error(new RuntimeException()));

        assertThatThrownBy(() -> Bodies.read(gone, Note.class).block())
                .isInstanceOf(AbortedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a/b/c", "a/b;q=x", "*/json"})
    void anAcceptThatSaysNothingIsRefused(String accept) {
        ServerRequest request =
                MockServerRequest.builder().header(HttpHeaders.ACCEPT, accept).build();

        assertThatThrownBy(() -> FieldValues.accept(request))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.more())
                                        .containsEntry("field", HttpHeaders.ACCEPT));
    }

    @Test
    void whatIsUnderstoodIsRead() {
        ServerRequest request =
                MockServerRequest.builder()
                        .header(HttpHeaders.ACCEPT, "application/json")
                        .header(HttpHeaders.IF_NONE_MATCH, "\"a\", W/\"b\"")
                        .build();

        assertThat(FieldValues.accept(request)).containsExactly(MediaType.APPLICATION_JSON);
        assertThat(FieldValues.ifNoneMatch(request)).isEqualTo(List.of("\"a\"", "W/\"b\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"", "W/\"", ","})
    void aTagThatIsNoneIsRefused(String tag) {
        ServerRequest request =
                MockServerRequest.builder().header(HttpHeaders.IF_NONE_MATCH, tag).build();

        assertThatThrownBy(() -> FieldValues.ifNoneMatch(request))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.more())
                                        .containsEntry("field", HttpHeaders.IF_NONE_MATCH));
    }

    @ParameterizedTest
    @CsvSource({
        "'the header name \"X-Odd\" is not allowed.', X-Odd",
        "'the header: \"Accept \" has a value \"?\" that is not allowed.', Accept",
        "'the parameter name \"tag\" is not allowed.', tag",
        "'the HTTP method \"FOO\" was not included within the list', method",
        "'the URL contained a potentially malicious String \"//\"', path"
    })
    void whatTheFirewallComplainsAboutIsNamed(String complaint, String field) {
        var rejected =
                new ServerExchangeRejectedException(
                        "The request was rejected because " + complaint);

        assertThat(Problems.of(rejected).more()).containsEntry("field", field);
        assertThat(Problems.of(rejected).status().value()).isEqualTo(400);
    }

    private static MockServerRequest.Builder note(String header, String value) {
        return MockServerRequest.builder().header(header, value);
    }

    private static Problem refused(MockServerRequest.Builder request) {
        DataBuffer body =
                DefaultDataBufferFactory.sharedInstance.wrap(
                        "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8));
        return catchThrowableOfType(
                Problem.class,
                () -> Bodies.read(request.body(Flux.just(body)), Note.class).block());
    }
}
