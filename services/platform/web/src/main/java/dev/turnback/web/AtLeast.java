package dev.turnback.web;

import dev.turnback.feed.ViewProgress;
import dev.turnback.kernel.PositionVector;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads that see the caller's own writes: {@code ?atLeast=release:812}. */
public final class AtLeast {
    /** How long a read waits for its views; the caller retries after that. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private AtLeast() {}

    /** Waits, reads, and answers 200 with the value and the position it holds at. */
    public static Mono<ServerResponse> read(
            ServerRequest request, ViewProgress progress, Supplier<? extends Mono<?>> value) {
        return answer(
                request,
                progress,
                position ->
                        value.get()
                                .flatMap(
                                        found ->
                                                Positions.stamp(ServerResponse.ok(), position)
                                                        .bodyValue(found)));
    }

    /**
     * Waits, then answers.
     *
     * @param answer takes the position that was applied before anything is read, so that the answer
     *     holds at least up to it
     */
    public static Mono<ServerResponse> answer(
            ServerRequest request,
            ViewProgress progress,
            Function<PositionVector, Mono<ServerResponse>> answer) {
        PositionVector asked = asked(request);
        if (progress.applied().reaches(asked)) {
            return Mono.defer(() -> answer.apply(progress.applied()));
        }
        return Mono.fromCompletionStage(() -> progress.reach(asked, PATIENCE))
                .flatMap(
                        reached ->
                                reached
                                        ? answer.apply(progress.applied())
                                        : Mono.error(behind(asked, progress.applied())));
    }

    private static PositionVector asked(ServerRequest request) {
        String text = request.queryParam("atLeast").orElse("");
        if (text.isBlank()) {
            return PositionVector.ORIGIN;
        }
        try {
            return PositionVector.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badField("atLeast", String.valueOf(e.getMessage()));
        }
    }

    private static Problem behind(PositionVector asked, PositionVector applied) {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-there-yet",
                "the views have reached "
                        + (applied.positions().isEmpty() ? "no position" : applied)
                        + ", not yet "
                        + asked,
                Map.of("applied", applied.toString(), "asked", asked.toString()));
    }
}
