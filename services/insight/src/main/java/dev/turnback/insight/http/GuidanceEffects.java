package dev.turnback.insight.http;

import dev.turnback.feed.ViewProgress;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.Drills;
import dev.turnback.insight.metrics.EffectAnswer;
import dev.turnback.insight.metrics.Effects;
import dev.turnback.insight.metrics.Formulas;
import dev.turnback.insight.metrics.Stamp;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /metrics/effects} and {@code …/{guidanceId}}: what came after guidance. */
public final class GuidanceEffects {

    private static final Set<String> TAKEN =
            Set.of("basis", "drills", "asOf", "position", "atLeast", "format");

    private static final String FACTS = "/api/v1/facts/incidents";

    private final Supplier<FactBook> book;
    private final ViewProgress progress;

    /**
     * @param book the facts as of now, asked for at every read
     */
    public GuidanceEffects(Supplier<FactBook> book, ViewProgress progress) {
        this.book = book;
        this.progress = progress;
    }

    /**
     * @param items every item that was adopted, the latest first
     * @param note what to mind when many items are looked at
     */
    public record All(
            List<EffectAnswer> items,
            String note,
            @Nullable Instant asOf,
            String status,
            String position,
            String formulaVersion) {

        static final String NOTE =
                "Each item is compared by itself: of twenty that change nothing, one may look as"
                        + " if it did.";

        public All {
            items = List.copyOf(items);
        }
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/metrics/effects",
                        Access.READ,
                        described(
                                        Operation.of(
                                                "guidanceEffects",
                                                "What happened in the scope of every adopted item"
                                                        + " before and since its adoption."))
                                .query("format", "json, or csv for a row of each measure")
                                .answers(All.class),
                        this::all),
                Route.get(
                        "/api/v1/metrics/effects/{guidanceId}",
                        Access.READ,
                        described(
                                        Operation.of(
                                                "guidanceEffect",
                                                "What happened in the scope of an item before and"
                                                        + " since its adoption, and the incidents"
                                                        + " that it did not prevent."))
                                .query(
                                        "format",
                                        "json, markdown for the same as a document, or csv for a"
                                                + " row of each measure")
                                .answers(EffectAnswer.class),
                        this::one));
    }

    private static Operation described(Operation operation) {
        return operation
                .query("basis", "OBSERVED (history, the default) or VERIFIED (recorded live)")
                .query("drills", "exclude (the default), or only")
                .query("asOf", "only what was recorded by then, RFC 3339")
                .query("position", "as shown at this earlier position")
                .query("atLeast", "waits until the figures hold this position");
    }

    private Mono<ServerResponse> all(ServerRequest request) {
        Selection selection = Selection.only(request, TAKEN);
        boolean csv = Parameters.wantsCsv(request);
        return Reading.answer(
                request,
                progress,
                reading -> {
                    Asked asked = asked(selection, reading);
                    return csv
                            ? reading.csv(
                                    asked.version(),
                                    Effects.METRIC + ".csv",
                                    () -> asked.table(all(asked).items()))
                            : reading.json(asked.version(), () -> all(asked));
                });
    }

    private static All all(Asked asked) {
        Stamp stamp = asked.stamp();
        return new All(
                Effects.ofAll(
                        asked.book(), asked.knowledge(), asked.basis(), asked.drills(), stamp),
                All.NOTE,
                stamp.asOf(),
                stamp.status(),
                stamp.position(),
                Formulas.effects(asked.basis()));
    }

    private Mono<ServerResponse> one(ServerRequest request) {
        Selection selection = Selection.only(request, TAKEN);
        Format format = Format.of(request, Format.ANY);
        String id = request.pathVariable("guidanceId");
        return Reading.answer(
                request,
                progress,
                reading -> {
                    Asked asked = asked(selection, reading);
                    if (asked.book().guidance().find(id, asked.knowledge()).isEmpty()) {
                        throw Problem.notFound("nothing is known of an item of guidance " + id);
                    }
                    return switch (format) {
                        case JSON -> reading.json(asked.version(), () -> asked.effect(id));
                        case MARKDOWN ->
                                reading.markdown(
                                        asked.version(),
                                        Effects.METRIC + ".md",
                                        () -> EffectMarkdown.of(asked.effect(id)));
                        case CSV ->
                                reading.csv(
                                        asked.version(),
                                        Effects.METRIC + ".csv",
                                        () -> asked.table(List.of(asked.effect(id))));
                    };
                });
    }

    private Asked asked(Selection selection, Reading reading) {
        FactBook now = book.get();
        return new Asked(
                now,
                reading.knowledge(selection),
                selection.query().basis(),
                selection.query().filters().drills(),
                reading.stamp(now, selection, FACTS));
    }

    /** What is asked, and where it is read at. */
    private record Asked(
            FactBook book, Knowledge knowledge, Basis basis, Drills drills, Stamp stamp) {

        String version() {
            return Formulas.effects(basis) + " " + stamp.status();
        }

        String table(List<EffectAnswer> answers) {
            return EffectTable.of(answers, stamp.position(), Formulas.effects(basis));
        }

        EffectAnswer effect(String id) {
            return Effects.of(book, knowledge, id, basis, drills, stamp).orElseThrow();
        }
    }
}
