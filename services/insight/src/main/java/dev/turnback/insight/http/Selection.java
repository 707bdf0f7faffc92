package dev.turnback.insight.http;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.Severity;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.metrics.Drills;
import dev.turnback.insight.metrics.Filters;
import dev.turnback.insight.metrics.MetricsQuery;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * The parameters that all figures and lists of facts take.
 *
 * @param asOf only what was recorded by then, null for all
 */
record Selection(MetricsQuery query, @Nullable Instant asOf) {

    /** What a fact of any kind has, and where it is read at. */
    static final Set<String> BASIC =
            Set.of("basis", "from", "to", "component", "changeKind", "asOf", "position", "atLeast");

    /** What a fact has from those that it is linked to. */
    private static final Set<String> LINKED =
            Set.of("team", "pattern", "severity", "harmKind", "actor", "drills");

    /** The basic ones and some more. */
    static Set<String> basicAnd(String... more) {
        var names = new HashSet<>(BASIC);
        names.addAll(Set.of(more));
        return names;
    }

    /**
     * @param more parameters that this route takes besides
     * @throws Problem 400 naming the parameter that is unknown, repeated or malformed
     */
    static Selection of(ServerRequest request, Set<String> more) {
        var names = new HashSet<>(BASIC);
        names.addAll(LINKED);
        names.addAll(more);
        return only(request, names);
    }

    /**
     * @param names all parameters that this route takes
     * @throws Problem 400 naming the parameter that is unknown, repeated or malformed
     */
    static Selection only(ServerRequest request, Set<String> names) {
        requireKnown(request, names);
        Basis basis = Params.oneOf(request, "basis", Basis.class);
        Instant from = Params.instant(request, "from");
        Instant to = Params.instant(request, "to");
        if (from != null && to != null && !from.isBefore(to)) {
            throw Problem.badField("to", "expected a time after from");
        }
        return new Selection(
                new MetricsQuery(
                        basis == null ? Basis.OBSERVED : basis,
                        from,
                        to,
                        Params.text(request, "component"),
                        Params.oneOf(request, "changeKind", ChangeKind.class),
                        filters(request)),
                Params.instant(request, "asOf"));
    }

    private static Filters filters(ServerRequest request) {
        return new Filters(
                Params.text(request, "team"),
                Params.text(request, "pattern"),
                Params.oneOf(request, "severity", Severity.class),
                Params.oneOf(request, "harmKind", HarmKind.class),
                Params.oneOf(request, "actor", ActorKind.class),
                drills(request));
    }

    /** Left out unless they are asked for: {@code exclude} or {@code only}. */
    private static Drills drills(ServerRequest request) {
        String text = Params.text(request, "drills");
        if (text == null || text.equals("exclude")) {
            return Drills.EXCLUDE;
        }
        if (text.equals("only")) {
            return Drills.ONLY;
        }
        throw Problem.badField("drills", "expected exclude or only");
    }

    /** A misspelt filter that is ignored would answer with another figure than was asked for. */
    private static void requireKnown(ServerRequest request, Set<String> names) {
        for (Map.Entry<String, List<String>> parameter : request.queryParams().entrySet()) {
            String name = parameter.getKey();
            if (!names.contains(name)) {
                throw Problem.badField(name, "no such parameter here");
            }
            if (parameter.getValue().size() > 1) {
                throw Problem.badField(name, "given more than once");
            }
        }
    }

    /**
     * The address of the facts that a figure for this selection is made of.
     *
     * @param list the address of all of them
     */
    String factsAddress(String list) {
        return list + "?" + text();
    }

    /** The selection as a query string, in a fixed order. */
    String text() {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("basis", query.basis());
        parameters.put("from", query.from());
        parameters.put("to", query.to());
        Filters filters = query.filters();
        parameters.put("component", query.component());
        parameters.put("team", filters.team());
        parameters.put("changeKind", query.changeKind());
        parameters.put("pattern", filters.pattern());
        parameters.put("severity", filters.severity());
        parameters.put("harmKind", filters.harmKind());
        parameters.put("actor", filters.actor());
        parameters.put("drills", filters.drills() == Drills.ONLY ? "only" : null);
        parameters.put("asOf", asOf);
        return parameters.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .map(
                        e ->
                                e.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                String.valueOf(e.getValue()),
                                                StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
