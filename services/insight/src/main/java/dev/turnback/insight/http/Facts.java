package dev.turnback.insight.http;

import dev.turnback.contracts.decision.AttemptEvents.Outcome;
import dev.turnback.contracts.decision.JudgementEvents;
import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.feed.ViewProgress;
import dev.turnback.insight.facts.AttemptFact;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.Fact;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.FactTable;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.facts.ObligationFact;
import dev.turnback.insight.facts.Version;
import dev.turnback.insight.metrics.FactsAt;
import dev.turnback.insight.metrics.Formulas;
import dev.turnback.insight.metrics.IncidentTimes;
import dev.turnback.insight.metrics.Rollback;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
                                .query(
                                        "outcome",
                                        "only with this outcome, such as SUCCEEDED or FAILED")
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
                        this::releases),
                Route.get(
                        "/api/v1/facts/obligations",
                        Access.READ,
                        Parameters.ofList(
                                        Operation.of(
                                                "listObligationFacts",
                                                "What crossed rules obliged somebody to decide."))
                                .query("outcome", "only with this outcome, such as TIMELY")
                                .query("flag", "only obligations with this flag")
                                .query("incident", "only what is dealt with in this incident")
                                .answers(ObligationFacts.Page.class),
                        this::obligations),
                Route.get(
                        "/api/v1/facts/obligations/{id}",
                        Access.READ,
                        Parameters.ofAttempt(
                                        Operation.of(
                                                "getObligationFact",
                                                "One obligation, how it was judged, and its"
                                                        + " versions."))
                                .answers(ObligationFacts.History.class),
                        this::obligation),
                Route.get(
                        "/api/v1/facts/incidents",
                        Access.READ,
                        Parameters.ofList(Operation.of("listIncidentFacts", "Incidents."))
                                .query("flag", "only incidents with this flag")
                                .answers(IncidentFacts.Page.class),
                        this::incidents));
    }

    private Mono<ServerResponse> attempts(ServerRequest request) {
        Outcome outcome = Params.oneOf(request, "outcome", Outcome.class);
        String flag = Params.text(request, "flag");
        return list(
                request,
                Set.of("outcome", "flag"),
                new Listing<>(
                        "attempts.csv",
                        FactBook::attempts,
                        (fact, facts) -> fact.at(),
                        (fact, facts) -> {
                            Rollback rollback = Rollback.of(facts, fact);
                            return (outcome == null || rollback.outcome() == outcome)
                                    && (flag == null || rollback.flags().contains(flag));
                        },
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
                        (fact, facts) -> fact.at(),
                        (fact, facts) -> reason == null || fact.reason() == reason,
                        (version, facts) -> FactViews.ofSetAside(version),
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
                        (fact, facts) -> fact.at(),
                        (fact, facts) -> true,
                        (version, facts) -> FactViews.ofRelease(version),
                        FactTables::releases,
                        FactViews.ReleasePage::new));
    }

    private Mono<ServerResponse> incidents(ServerRequest request) {
        String flag = Params.text(request, "flag");
        return list(
                request,
                Set.of("flag"),
                new Listing<>(
                        "incidents.csv",
                        FactBook::incidents,
                        (fact, facts) -> facts.onset(fact),
                        (fact, facts) ->
                                flag == null
                                        || IncidentTimes.incident(facts, fact, null)
                                                .flags()
                                                .contains(flag),
                        IncidentFacts::of,
                        IncidentFacts::csv,
                        IncidentFacts.Page::new));
    }

    private Mono<ServerResponse> obligations(ServerRequest request) {
        var outcome = Params.oneOf(request, "outcome", JudgementEvents.Outcome.class);
        String flag = Params.text(request, "flag");
        String incident = Params.text(request, "incident");
        return list(
                request,
                Set.of("outcome", "flag", "incident"),
                new Listing<>(
                        "obligations.csv",
                        FactBook::obligations,
                        (fact, facts) -> fact.at(),
                        (fact, facts) ->
                                (outcome == null || fact.outcome() == outcome)
                                        && (flag == null || fact.flags().contains(flag))
                                        && (incident == null
                                                || facts.incidentsOf(fact).contains(incident)),
                        ObligationFacts::of,
                        ObligationFacts::csv,
                        ObligationFacts.Page::new));
    }

    private Mono<ServerResponse> obligation(ServerRequest request) {
        Selection selection = Selection.only(request, Parameters.OF_ONE);
        String id = request.pathVariable("id");
        return Reading.answer(
                request,
                progress,
                reading -> {
                    Knowledge knowledge = reading.knowledge(selection);
                    List<Version<ObligationFact>> versions =
                            book.get().obligations().history(id, knowledge);
                    if (versions.isEmpty()) {
                        return Mono.error(Problem.notFound("no obligation " + id + " is known"));
                    }
                    FactsAt facts = FactsAt.of(book.get(), knowledge);
                    return reading.json(
                            Formulas.facts(Basis.VERIFIED),
                            () -> ObligationFacts.history(versions, facts));
                });
    }

    private Mono<ServerResponse> attempt(ServerRequest request) {
        Selection selection = Selection.only(request, Selection.BASIC);
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
                    Version<AttemptFact> last = versions.getLast();
                    Knowledge knowledge = reading.knowledge(selection);
                    FactsAt facts = FactsAt.of(book.get(), knowledge);
                    return reading.json(
                            Formulas.facts(last.fact().basis()),
                            () ->
                                    new FactViews.AttemptHistory(
                                            FactViews.of(last, facts),
                                            versions.stream()
                                                    .map(v -> FactViews.unjudged(v, facts))
                                                    .toList(),
                                            book
                                                    .get()
                                                    .judgedAttempts()
                                                    .history(id, knowledge)
                                                    .stream()
                                                    .flatMap(FactViews::judgement)
                                                    .distinct()
                                                    .toList()));
                });
    }

    /** How one type of fact is filtered and shown. */
    private record Listing<F extends Fact, V>(
            String file,
            Function<FactBook, FactTable<F>> table,
            At<F> at,
            Filter<F> filter,
            View<F, V> view,
            Table<V> csv,
            Pages<V> page) {}

    /** What its window goes by. */
    private interface At<F extends Fact> {
        Instant of(F fact, FactsAt facts);
    }

    private interface Filter<F extends Fact> {
        boolean includes(F fact, FactsAt facts);
    }

    private interface View<F extends Fact, V> {
        V of(Version<F> version, FactsAt facts);
    }

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
                    FactsAt facts = FactsAt.of(book.get(), reading.knowledge(selection));
                    if (csv) {
                        return reading.csv(
                                formula,
                                listing.file,
                                () ->
                                        listing.csv.of(
                                                views(
                                                        select(listing, selection, reading, facts)
                                                                .all(),
                                                        listing,
                                                        facts),
                                                position,
                                                formula));
                    }
                    return reading.json(
                            formula,
                            () -> {
                                var page =
                                        select(listing, selection, reading, facts)
                                                .page(after, limit, position);
                                return listing.page.of(
                                        views(page.rows(), listing, facts),
                                        page.next(),
                                        position,
                                        formula);
                            });
                });
    }

    private static <F extends Fact, V> List<V> views(
            List<Version<F>> rows, Listing<F, V> listing, FactsAt facts) {
        return rows.stream().map(row -> listing.view.of(row, facts)).toList();
    }

    private <F extends Fact, V> FactList<F> select(
            Listing<F, V> listing, Selection selection, Reading reading, FactsAt facts) {
        return new FactList<>(
                listing.table
                        .apply(book.get())
                        .known(reading.knowledge(selection))
                        .filter(v -> isAsked(v.fact(), listing, selection, facts))
                        .toList(),
                fact -> listing.at.of(fact, facts));
    }

    private static <F extends Fact> boolean isAsked(
            F fact, Listing<F, ?> listing, Selection selection, FactsAt facts) {
        return selection.query().includes(facts.traits(fact), listing.at.of(fact, facts))
                && listing.filter.includes(fact, facts);
    }
}
