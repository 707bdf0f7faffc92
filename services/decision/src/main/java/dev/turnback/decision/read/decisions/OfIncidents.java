package dev.turnback.decision.read.decisions;

import dev.turnback.service.Rows;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was decided in several incidents, in one answer: whoever looks at all of them asks once. */
record OfIncidents(Rows<DecisionView> rows) {

    static final int MOST_INCIDENTS = 100;

    private static final int STANDARD = 50;
    private static final int MOST = 500;
    private static final Comparator<DecisionView> LATEST_FIRST =
            Comparator.comparing(OfIncidents::key).reversed();

    /**
     * A page of them, the latest first.
     *
     * @param incidents their ids, separated by commas
     */
    Mono<Rows.Page<DecisionView>> page(ServerRequest request, String incidents) {
        List<String> ids = ids(incidents);
        int limit = Params.limit(request, STANDARD, MOST);
        String after = Params.cursor(request);
        return Flux.fromIterable(ids)
                .concatMap(id -> rows.all(DecisionView.ofIncident(id)))
                .flatMapIterable(found -> found)
                .filter(each -> after == null || key(each).compareTo(after) < 0)
                .sort(LATEST_FIRST)
                .collectList()
                .map(all -> cut(all, limit));
    }

    private static List<String> ids(String text) {
        List<String> ids = Arrays.stream(text.split(",", -1)).distinct().toList();
        if (ids.size() > MOST_INCIDENTS || ids.stream().anyMatch(String::isBlank)) {
            throw Problem.badField(
                    "incidents", "expected ids separated by commas, at most " + MOST_INCIDENTS);
        }
        return ids;
    }

    private static Rows.Page<DecisionView> cut(List<DecisionView> all, int limit) {
        return all.size() <= limit
                ? new Rows.Page<>(all, null)
                : new Rows.Page<>(all.subList(0, limit), Params.toCursor(key(all.get(limit - 1))));
    }

    /** Sorts as text by the time. */
    private static String key(DecisionView decision) {
        Instant at = decision.occurredAt();
        return "%020d.%09d/%s".formatted(at.getEpochSecond(), at.getNano(), decision.id());
    }
}
