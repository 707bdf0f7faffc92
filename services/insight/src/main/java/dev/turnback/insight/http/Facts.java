package dev.turnback.insight.http;

import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.feed.ViewProgress;
import dev.turnback.figures.AttemptOutcome;
import dev.turnback.insight.facts.AttemptFact;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.Fact;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.FactTable;
import dev.turnback.insight.facts.ReleaseFact;
import dev.turnback.insight.facts.SetAsideFact;
import dev.turnback.insight.facts.Version;
import dev.turnback.insight.metrics.Formulas;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The facts that figures are made of, as lists and one by one. */
public final class Facts {

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 500;

    private final Supplier<FactBook> book;
    private final ViewProgress progress;

    /**
     * @param book the facts as of now, asked for at every read
     */
    public Facts(Supplier<FactBook> book, ViewProgress progress) {
        this.book = book;
        this.progress = progress;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/facts/attempts",
                        Access.READ,
                        Parameters.ofList(Operation.of("listAttemptFacts", "Rollback attempts."))
                                .query("outcome", "SUCCEEDED, INEFFECTIVE or UNKNOWN")
                                .query("flag", "only attempts with this flag")
                                .answers(FactViews.AttemptPage.class),
                        this::attempts),
                Route.get(
                        "/api/v1/facts/attempts/{id}",
                        Access.READ,
                        Parameters.ofAttempt(
                                        Operation.of(
                                                "getAttemptFact",
                                                "One rollback attempt with its versions."))
                                .answers(FactViews.AttemptHistory.class),
                        this::attempt),
                Route.get(
                        "/api/v1/facts/set-aside",
                        Access.READ,
                        Parameters.ofList(
                                        Operation.of(
                                                "listSetAside",
                                                "What looks like a rollback and is none."))
                                .query("reason", "only what was set aside for this reason")
                                .answers(FactViews.SetAsidePage.class),
                        this::setAside),
                Route.get(
                        "/api/v1/facts/releases",
                        Access.READ,
                        Parameters.ofList(Operation.of("listReleaseFacts", "Releases."))
                                .answers(FactViews.ReleasePage.class),
                        this::releases));
    }

    private Mono<ServerResponse> attempts(ServerRequest request) {
        AttemptOutcome outcome = Params.oneOf(request, "outcome", AttemptOutcome.class);
        String flag = Params.text(request, "flag");
        return list(
                request,
                Set.of("outcome", "flag"),
                new Listing<>(
                        "attempts.csv",
                        FactBook::attempts,
                        AttemptFact::at,
                        fact ->
                                (outcome == null || fact.outcome() == outcome)
                                        && (flag == null || fact.flags().contains(flag)),
                        FactViews::of,
                        FactTables::attempts,
                        FactViews.AttemptPage::new));
    }

    private Mono<ServerResponse> setAside(ServerRequest request) {
        SetAsideReason reason = Params.oneOf(request, "reason", SetAsideReason.class);
        return list(
                request,
                Set.of("reason"),
                new Listing<>(
                        "set-aside.csv",
                        FactBook::setAside,
                        SetAsideFact::at,
                        fact -> reason == null || fact.reason() == reason,
                        FactViews::ofSetAside,
                        FactTables::setAside,
                        FactViews.SetAsidePage::new));
    }

    private Mono<ServerResponse> releases(ServerRequest request) {
        return list(
                request,
                Set.of(),
                new Listing<>(
                        "releases.csv",
                        FactBook::releases,
                        ReleaseFact::at,
                        fact -> true,
                        FactViews::ofRelease,
                        FactTables::releases,
                        FactViews.ReleasePage::new));
    }

    private Mono<ServerResponse> attempt(ServerRequest request) {
        Selection selection = Selection.of(request, Set.of());
        String id = request.pathVariable("id");
        return Reading.answer(
                request,
                progress,
                reading -> {
                    List<Version<AttemptFact>> versions =
                            book.get().attempts().history(id, reading.knowledge(selection));
                    if (versions.isEmpty()) {
                        return Mono.error(Problem.notFound("no attempt " + id + " is known"));
                    }
                    Basis basis = versions.getLast().fact().basis();
                    return reading.json(
                            Formulas.facts(basis),
                            () ->
                                    new FactViews.AttemptHistory(
                                            FactViews.of(versions.getLast()),
                                            versions.stream().map(FactViews::of).toList()));
                });
    }

    /** How one type of fact is filtered and shown. */
    private record Listing<F extends Fact, V>(
            String file,
            Function<FactBook, FactTable<F>> table,
            Function<F, Instant> at,
            Predicate<F> filter,
            Function<Version<F>, V> view,
            Table<V> csv,
            Pages<V> page) {}

    private interface Table<V> {
        String of(List<V> rows, String position, String formulaVersion);
    }

    private interface Pages<V> {
        Object of(List<V> items, @Nullable String next, String position, String formulaVersion);
    }

    private <F extends Fact, V> Mono<ServerResponse> list(
            ServerRequest request, Set<String> filters, Listing<F, V> listing) {
        Selection selection = Selection.of(request, Parameters.ofList(filters));
        boolean csv = Parameters.wantsCsv(request);
        int limit = Params.limit(request, PAGE, LARGEST_PAGE);
        FactList.Mark after = FactList.Mark.of(Params.cursor(request));
        String formula = Formulas.facts(selection.query().basis());
        return Reading.answer(
                request,
                progress,
                now -> {
                    Reading reading = after == null ? now : now.at("cursor", after.position());
                    String position = reading.position().toString();
                    if (csv) {
                        return reading.csv(
                                formula,
                                listing.file,
                                () ->
                                        listing.csv.of(
                                                views(
                                                        select(listing, selection, reading).all(),
                                                        listing),
                                                position,
                                                formula));
                    }
                    return reading.json(
                            formula,
                            () -> {
                                var page =
                                        select(listing, selection, reading)
                                                .page(after, limit, position);
                                return listing.page.of(
                                        views(page.rows(), listing),
                                        page.next(),
                                        position,
                                        formula);
                            });
                });
    }

    private static <F extends Fact, V> List<V> views(List<Version<F>> rows, Listing<F, V> listing) {
        return rows.stream().map(listing.view).toList();
    }

    private <F extends Fact, V> FactList<F> select(
            Listing<F, V> listing, Selection selection, Reading reading) {
        return new FactList<>(
                listing.table
                        .apply(book.get())
                        .known(reading.knowledge(selection))
                        .filter(
                                v ->
                                        selection
                                                .query()
                                                .includes(v.fact(), listing.at.apply(v.fact())))
                        .filter(v -> listing.filter.test(v.fact()))
                        .toList(),
                listing.at);
    }
}
