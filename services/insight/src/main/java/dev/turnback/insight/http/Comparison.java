package dev.turnback.insight.http;

import dev.turnback.feed.ViewProgress;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.EarlierIncidents;
import dev.turnback.insight.metrics.Formulas;
import dev.turnback.insight.metrics.LikeThis;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code GET /incidents/{id}/like-this}: an incident beside earlier ones like it. Everybody in its
 * room asks again and again, so who is like it is found once for as long as no fact changes.
 */
public final class Comparison {

    private static final int STANDARD = 20;
    private static final int MOST = 500;
    private static final int REMEMBERED = 128;

    /** All who ask within this time are answered by the same one. */
    private static final long TICK_SECONDS = 10;

    private final Supplier<FactBook> book;
    private final ViewProgress progress;
    private final InstantSource clock;
    private volatile Found found = new Found(new FactBook());

    /**
     * @param book the facts as of now, asked for at every read
     * @param clock says how old an incident is that is still open
     */
    public Comparison(Supplier<FactBook> book, ViewProgress progress, InstantSource clock) {
        this.book = book;
        this.progress = progress;
        this.clock = clock;
    }

    /** What was found in one book; a rebuilt one begins anew. */
    private record Found(FactBook book, Remembered<Asked, Optional<EarlierIncidents>> answers) {
        Found(FactBook book) {
            this(book, new Remembered<>(REMEMBERED));
        }

        Optional<EarlierIncidents> of(String id, Knowledge knowledge) {
            return answers.get(
                    new Asked(
                            id,
                            new Knowledge(
                                    book.unchangedSince(knowledge.position()), knowledge.asOf())),
                    asked -> EarlierIncidents.of(book, asked.knowledge(), asked.id()));
        }
    }

    private record Asked(String id, Knowledge knowledge) {}

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/incidents/{id}/like-this",
                        Access.READ,
                        Operation.of(
                                        "likeThis",
                                        "How soon earlier incidents like this one were contained,"
                                                + " and how many of them by its age.")
                                .query("asOf", "only what was recorded by then, RFC 3339")
                                .query("position", "as shown at this earlier position")
                                .query("atLeast", "waits until the figures hold this position")
                                .query(
                                        "limit",
                                        "list so many of them, the latest first, 1 to 500; 20"
                                                + " when absent")
                                .answers(LikeThis.class),
                        this::likeThis));
    }

    private Mono<ServerResponse> likeThis(ServerRequest request) {
        Selection selection =
                Selection.only(request, Set.of("asOf", "position", "atLeast", "limit"));
        int limit = Params.limit(request, STANDARD, MOST);
        String id = request.pathVariable("id");
        return Reading.answer(
                request,
                progress,
                reading -> {
                    EarlierIncidents earlier =
                            found().of(id, reading.knowledge(selection))
                                    .orElseThrow(() -> unknown(id, selection.asOf()));
                    Instant at = at(selection, reading, earlier);
                    boolean isFinal = selection.asOf() != null && reading.hasClosed(at);
                    return reading.json(
                            Formulas.likeThis(earlier.one().basis()) + " " + at + " " + isFinal,
                            () ->
                                    LikeThis.of(
                                            earlier,
                                            at,
                                            limit,
                                            isFinal,
                                            reading.position().toString()));
                });
    }

    private Found found() {
        FactBook now = book.get();
        Found before = found;
        if (before.book() == now) {
            return before;
        }
        var anew = new Found(now);
        found = anew;
        return anew;
    }

    private static Problem unknown(String id, @Nullable Instant asOf) {
        return Problem.notFound(
                asOf == null
                        ? "there is no incident " + id
                        : "nothing was recorded of an incident %s by %s".formatted(id, asOf));
    }

    /**
     * An earlier position is answered as it was then. Else it is now, to a few seconds, but not
     * before the incident became what it is.
     */
    private Instant at(Selection selection, Reading reading, EarlierIncidents earlier) {
        Instant asOf = selection.asOf();
        if (asOf != null) {
            return asOf;
        }
        if (Params.text(reading.request(), "position") != null) {
            return Objects.requireNonNull(book.get().lastRecorded(reading.position()));
        }
        long seconds = clock.instant().getEpochSecond();
        Instant tick = Instant.ofEpochSecond(seconds - seconds % TICK_SECONDS);
        return tick.isBefore(earlier.recordedAt()) ? earlier.recordedAt() : tick;
    }
}
