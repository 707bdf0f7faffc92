package dev.turnback.gateway.chat;

import static dev.turnback.gateway.chat.SlackText.plain;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.gateway.chat.Inside.Answer;
import dev.turnback.gateway.chat.Inside.Ask;
import dev.turnback.gateway.chat.Inside.Command;
import dev.turnback.gateway.chat.Typed.Decide;
import dev.turnback.gateway.chat.Typed.Help;
import dev.turnback.gateway.chat.Typed.Log;
import dev.turnback.gateway.chat.Typed.Status;
import dev.turnback.gateway.chat.Typed.Unclear;
import dev.turnback.web.Caller;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Does what was typed, by the routes that everybody uses and with the rights of whoever typed it,
 * and says what came of it.
 */
record ChatDesk(Inside inside) {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final List<String> NOT_OVER = List.of("SUSPECTED", "OPEN", "CONTAINED");

    private static final int FORBIDDEN = 403;

    /**
     * Who typed, and when.
     *
     * @param sentAt UTC
     * @param key under which it is recorded once
     */
    record Asked(Caller caller, Instant sentAt, String key) {}

    /** Why nothing can be done; it is said as it is. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stop(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** What is answered. */
    Mono<String> answer(Typed typed, Asked asked) {
        Mono<String> answer =
                switch (typed) {
                    case Help _ -> Mono.just(help());
                    case Unclear(String why) -> Mono.just(plain(why));
                    case Status _ -> status(asked);
                    case Decide decide -> decide(decide, asked);
                    case Log log -> log(log, asked);
                };
        return answer.onErrorResume(
                Stop.class, stop -> Mono.just(String.valueOf(stop.getMessage())));
    }

    static String help() {
        return plain("Type " + Typed.DECIDE)
                + "\n"
                + plain("or " + Typed.LOG)
                + "\nor status: what is open, and until when it has to be decided."
                + "\nKINDs: "
                + Typed.kinds()
                + ". Without \"in inc_…\" the only open incident is meant.";
    }

    private Mono<String> decide(Decide decide, Asked asked) {
        if (decide.kind() == DecisionKind.ACCEPT_RISK) {
            return Mono.error(
                    new Stop(
                            "Accepting a risk needs a time at which it is looked at again: record"
                                    + " it in the incident's room. Nothing was recorded."));
        }
        return incident(decide.incident(), asked)
                .flatMap(
                        incident ->
                                release(decide.release(), incident, asked)
                                        .flatMap(
                                                release ->
                                                        record(
                                                                "/decisions",
                                                                incident,
                                                                decided(decide, release, asked),
                                                                asked)))
                .map(
                        incident ->
                                "Recorded: "
                                        + decide.kind()
                                        + " in "
                                        + named(incident)
                                        + ", decided at "
                                        + CLOCK.format(asked.sentAt().minus(decide.ago()))
                                        + ".");
    }

    /**
     * @param release an id, empty for the incident as a whole
     */
    private static Map<String, Object> decided(Decide decide, String release, Asked asked) {
        var body = new HashMap<String, Object>();
        body.put("kind", decide.kind().name());
        body.put("rationale", decide.because());
        body.put("occurredAt", asked.sentAt().minus(decide.ago()).toString());
        if (!release.isEmpty()) {
            body.put("releaseId", release);
        }
        return body;
    }

    private Mono<String> log(Log log, Asked asked) {
        Instant at = asked.sentAt().minus(log.ago());
        return incident(log.incident(), asked)
                .flatMap(
                        incident ->
                                record(
                                        "/entries",
                                        incident,
                                        Map.of("text", log.words(), "at", at.toString()),
                                        asked))
                .map(incident -> "Logged in " + named(incident) + ", at " + CLOCK.format(at) + ".");
    }

    private Mono<JsonNode> record(
            String what, JsonNode incident, Map<String, Object> body, Asked asked) {
        return good(
                        "/api/v1/incidents/" + id(incident) + what,
                        new Command(asked.key(), body),
                        asked)
                .thenReturn(incident);
    }

    /** The one that is named, else the only one that is open. */
    private Mono<JsonNode> incident(@Nullable String id, Asked asked) {
        if (id != null) {
            return good("/api/v1/incidents/" + encoded(id), null, asked);
        }
        return open(asked)
                .map(
                        all -> {
                            if (all.size() == 1) {
                                return all.getFirst();
                            }
                            throw new Stop(
                                    all.isEmpty()
                                            ? "No incident is open. Declare one in Turnback, or"
                                                    + " name one with \"in inc_…\". Nothing was"
                                                    + " recorded."
                                            : "Several incidents are open; add which one is meant."
                                                    + " Nothing was recorded.\n"
                                                    + lines(
                                                            all,
                                                            each ->
                                                                    "in "
                                                                            + id(each)
                                                                            + " – "
                                                                            + title(each)));
                        });
    }

    /** Its id, from the releases of the incident, else from all; empty when none is named. */
    private Mono<String> release(@Nullable String named, JsonNode incident, Asked asked) {
        if (named == null) {
            return Mono.just("");
        }
        if (named.startsWith("rel_")) {
            return Mono.just(named);
        }
        List<String> linked = ids(incident.path("releases"), "releaseId", named);
        return linked.size() == 1
                ? Mono.just(linked.getFirst())
                : good("/api/v1/releases?limit=500", null, asked)
                        .map(page -> ids(page.path("items"), "id", named))
                        .map(found -> only(named, found));
    }

    private static String only(String named, List<String> found) {
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new Stop(
                (found.isEmpty()
                                ? "There is no release " + plain(named) + " among the latest."
                                : "Several releases are called "
                                        + plain(named)
                                        + ": "
                                        + found.stream()
                                                .map(SlackText::plain)
                                                .collect(Collectors.joining(", "))
                                        + ".")
                        + " Name it by its id, such as release rel_01J8Z3. Nothing was recorded.");
    }

    private static List<String> ids(JsonNode releases, String field, String version) {
        return releases.valueStream()
                .filter(each -> each.path("version").asString("").equals(version))
                .map(each -> each.path(field).asString(""))
                .distinct()
                .toList();
    }

    private Mono<String> status(Asked asked) {
        return open(asked)
                .flatMap(
                        all ->
                                Flux.fromIterable(all)
                                        .concatMap(each -> line(each, asked))
                                        .collectList())
                .map(lines -> lines.isEmpty() ? "No incident is open." : String.join("\n", lines));
    }

    private Mono<String> line(JsonNode incident, Asked asked) {
        return good("/api/v1/obligations?open=true&limit=100&incident=" + id(incident), null, asked)
                .map(page -> named(incident) + due(page.path("items")));
    }

    private static String due(JsonNode obligations) {
        var times = new ArrayList<Instant>();
        obligations
                .valueStream()
                .map(each -> each.path("clock").path("decideBy").asString(""))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse)
                .forEach(times::add);
        return times.stream()
                .min(Instant::compareTo)
                .map(time -> ": decide by " + CLOCK.format(time))
                .orElse("");
    }

    private Mono<List<JsonNode>> open(Asked asked) {
        return Flux.fromIterable(NOT_OVER)
                .concatMap(
                        state ->
                                good("/api/v1/incidents?limit=20&state=" + state, null, asked)
                                        .flatMapIterable(
                                                page -> page.path("items").valueStream().toList()))
                .collectList();
    }

    /** The body of a good answer; anything else stops with what it says. */
    private Mono<JsonNode> good(String path, @Nullable Command command, Asked asked) {
        return inside.ask(asked.caller(), new Ask(path, command))
                .map(
                        answer -> {
                            if (answer.isGood()) {
                                return answer.body();
                            }
                            throw new Stop(refused(answer));
                        });
    }

    private static String refused(Answer answer) {
        String detail = answer.body().path("detail").asString("it was refused");
        String field = answer.body().path("field").asString("");
        return (answer.status() == FORBIDDEN ? "You may not do that: " : "It did not work: ")
                + (field.isEmpty() ? "" : plain(field) + ": ")
                + plain(detail)
                + ". Nothing was recorded.";
    }

    private static String lines(List<JsonNode> all, Function<JsonNode, String> line) {
        return all.stream().map(line).collect(Collectors.joining("\n"));
    }

    private static String named(JsonNode incident) {
        return id(incident)
                + " ("
                + incident.path("state").asString("").toLowerCase(Locale.ROOT)
                + ", "
                + incident.path("severity").asString("not rated")
                + ") "
                + title(incident);
    }

    private static String title(JsonNode incident) {
        return plain(incident.path("title").asString(""));
    }

    private static String id(JsonNode incident) {
        return plain(incident.path("id").asString(""));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
