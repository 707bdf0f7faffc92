package dev.turnback.release.ingest;

import dev.turnback.release.domain.delivery.Verdict;
import dev.turnback.release.ingest.Intake.Taken;
import dev.turnback.release.read.sources.SourceRow;
import dev.turnback.service.Rows;
import dev.turnback.web.Access;
import dev.turnback.web.Bodies;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /ingest/{source}}: nobody signs in here, what proves a delivery is the right. */
record IngestRoute(Rows<SourceRow> sources, Intake intake) {

    /** What is answered to a delivery that was taken. */
    public record Answer(String delivery, Verdict verdict, String why) {}

    Route route() {
        return Route.post(
                "/ingest/{source}",
                Access.PUBLIC,
                Operation.of("ingest", "Takes what a source delivers; its proof is the right.")
                        .answers(Answer.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("source");
        return sources.get(id)
                .filter(SourceRow::delivers)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("no source delivers to this address")))
                .flatMap(source -> take(request, source));
    }

    private Mono<ServerResponse> take(ServerRequest request, SourceRow source) {
        HttpHeaders sent = request.headers().asHttpHeaders();
        return Bodies.raw(request, Bodies.MAX_BYTES)
                .flatMap(bytes -> intake.take(source, Incoming.of(sent, bytes), Shown.of(sent)))
                .flatMap(taken -> answer(source, taken));
    }

    private static Mono<ServerResponse> answer(SourceRow source, Taken taken) {
        if (!taken.proven()) {
            return Mono.error(
                    refusal(HttpStatus.UNAUTHORIZED, "not-proven", proofOf(source), taken));
        }
        return taken.verdict() == Verdict.REFUSED || taken.delivery() == null
                ? Mono.error(refusal(HttpStatus.BAD_REQUEST, "malformed", "body", taken))
                : ServerResponse.accepted()
                        .bodyValue(new Answer(taken.delivery(), taken.verdict(), taken.why()));
    }

    /** The header in which this kind of source shows that a delivery is its own. */
    private static String proofOf(SourceRow source) {
        return switch (source.kind()) {
            case GITHUB -> "X-Hub-Signature-256";
            case GITLAB -> "X-Gitlab-Token";
            case CDEVENTS -> HttpHeaders.AUTHORIZATION;
            case PAGERDUTY -> "X-PagerDuty-Signature";
        };
    }

    private static Problem refusal(HttpStatus status, String slug, String field, Taken taken) {
        Map<String, Object> more = new HashMap<>();
        more.put("field", field);
        more.put("verdict", taken.verdict());
        if (taken.delivery() != null) {
            more.put("delivery", taken.delivery());
        }
        return new Problem(status, slug, taken.why(), more);
    }
}
