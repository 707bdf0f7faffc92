package dev.turnback.release.read.gate;

import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** In which form a gate's answer is given: {@code ?format=}. */
public enum GateForm {
    JSON,
    /** JSON that holds the same reading in every other form too, in its {@code forms}. */
    ALL,
    MARKDOWN,
    JUNIT,
    GITHUB;

    /** What a pipeline reads without parsing a body. */
    public static final String VERDICT = "Turnback-Gate";

    /** {@code true} when the pipeline is to stop. */
    public static final String BLOCKS = "Turnback-Gate-Blocks";

    private static final MediaType TEXT_MARKDOWN =
            new MediaType("text", "markdown", StandardCharsets.UTF_8);
    private static final MediaType XML =
            new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    /** What was asked for, JSON when nothing was; 400 for a form there is none of. */
    public static GateForm of(ServerRequest request) {
        String asked = Params.text(request, "format");
        if (asked == null) {
            return JSON;
        }
        return switch (asked) {
            case "json" -> JSON;
            case "all" -> ALL;
            case "markdown" -> MARKDOWN;
            case "junit" -> JUNIT;
            case "github" -> GITHUB;
            default ->
                    throw Problem.badField(
                            "format", "expected json, markdown, junit, github or all");
        };
    }

    /** Answers with the verdict in headers and the rest in this form. */
    public Mono<ServerResponse> answer(ServerResponse.BodyBuilder answer, GateView gate) {
        ServerResponse.BodyBuilder told =
                answer.header(VERDICT, gate.verdict().name())
                        .header(BLOCKS, Boolean.toString(gate.blocks()));
        return switch (this) {
            case JSON -> told.bodyValue(gate);
            case ALL ->
                    told.bodyValue(
                            gate.in(
                                    Map.of(
                                            "markdown", GateMarkdown.write(gate),
                                            "junit", GateJunit.write(gate),
                                            "github", GateAnnotations.write(gate))));
            case MARKDOWN -> text(told, TEXT_MARKDOWN, GateMarkdown.write(gate));
            case JUNIT -> text(told, XML, GateJunit.write(gate));
            case GITHUB -> text(told, PLAIN, GateAnnotations.write(gate));
        };
    }

    private static Mono<ServerResponse> text(
            ServerResponse.BodyBuilder answer, MediaType type, String text) {
        return answer.contentType(type).bodyValue(text.getBytes(StandardCharsets.UTF_8));
    }
}
