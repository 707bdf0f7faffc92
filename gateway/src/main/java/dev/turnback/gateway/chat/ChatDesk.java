package dev.turnback.gateway.chat;

import static dev.turnback.gateway.chat.SlackText.plain;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.gateway.chat.Inside.Command;
import dev.turnback.gateway.chat.Typed.Decide;
import dev.turnback.gateway.chat.Typed.Help;
import dev.turnback.gateway.chat.Typed.Log;
import dev.turnback.gateway.chat.Typed.Status;
import dev.turnback.gateway.chat.Typed.Unclear;
import dev.turnback.web.Caller;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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

    /**
     * Who typed, and when.
     *
     * @param sentAt UTC
     * @param key under which it is recorded once
     */
    record Asked(Caller caller, Instant sentAt, String key) {}

    /** What is answered. */
    Mono<String> answer(Typed typed, Asked asked) {
        var asking = new Asking(inside, asked);
        Mono<String> answer =
                switch (typed) {
                    case Help _ -> Mono.just(help());
                    case Unclear(String why) -> Mono.just(plain(why));
                    case Status _ -> status(asking);
                    case Decide decide -> decide(decide, asking);
                    case Log log -> log(log, asking);
                };
        return answer.onErrorResume(
                Asking.Stop.class, stop -> Mono.just(String.valueOf(stop.getMessage())));
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

    private static Mono<String> decide(Decide decide, Asking asking) {
        if (decide.kind() == DecisionKind.ACCEPT_RISK) {
            return Mono.error(
                    new Asking.Stop(
                            "Accepting a risk needs a time at which it is looked at again: record"
                                    + " it in the incident's room. Nothing was recorded."));
        }
        return asking.incident(decide.incident())
                .flatMap(
                        incident ->
                                asking.release(decide.release(), incident)
                                        .flatMap(
                                                release ->
                                                        record(
                                                                "/decisions",
                                                                incident,
                                                                decided(
                                                                        decide,
                                                                        release,
                                                                        asking.asked()),
                                                                asking))
                                        .map(
                                                decision ->
                                                        "Recorded: "
                                                                + decide.kind()
                                                                + " in "
                                                                + Asking.named(incident)
                                                                + ", decided at "
                                                                + CLOCK.format(
                                                                        asking.asked()
                                                                                .sentAt()
                                                                                .minus(
                                                                                        decide
                                                                                                .ago()))
                                                                + "."
                                                                + authority(
                                                                        decision.path("mandate"))));
    }

    /** What it counts for, where whoever decided might not; else nothing. */
    private static String authority(JsonNode mandate) {
        String why = plain(mandate.path("why").asString(""));
        return switch (mandate.path("authority").asString("")) {
            case "LACKING" ->
                    " It stops no clock, because you may not decide it ("
                            + why
                            + "). Let somebody decide who may. To go ahead without, so that it counts"
                            + " and is looked at later, type it again with \""
                            + Typed.BREAK_GLASS
                            + " because\" and why.";
            case "BREAK_GLASS" ->
                    " It counts, although you may not decide it, and is looked at later.";
            default -> "";
        };
    }

    /**
     * @param release an id, empty for the incident as a whole
     */
    private static Map<String, Object> decided(Decide decide, String release, Asked asked) {
        var body = new HashMap<String, Object>();
        body.put("kind", decide.kind().name());
        body.put("rationale", decide.because());
        if (decide.breaksGlass()) {
            body.put("breakGlass", decide.because());
        }
        body.put("occurredAt", asked.sentAt().minus(decide.ago()).toString());
        if (!release.isEmpty()) {
            body.put("releaseId", release);
        }
        return body;
    }

    private static Mono<String> log(Log log, Asking asking) {
        Instant at = asking.asked().sentAt().minus(log.ago());
        return asking.incident(log.incident())
                .flatMap(
                        incident ->
                                record(
                                                "/entries",
                                                incident,
                                                Map.of("text", log.words(), "at", at.toString()),
                                                asking)
                                        .thenReturn(
                                                "Logged in "
                                                        + Asking.named(incident)
                                                        + ", at "
                                                        + CLOCK.format(at)
                                                        + "."));
    }

    /** What is answered by the route. */
    private static Mono<JsonNode> record(
            String what, JsonNode incident, Map<String, Object> body, Asking asking) {
        return asking.good(Asking.pathOf(incident) + what, new Command(asking.asked().key(), body));
    }

    private static Mono<String> status(Asking asking) {
        return asking.open()
                .flatMap(
                        all ->
                                Flux.fromIterable(all)
                                        .concatMap(each -> line(each, asking))
                                        .collectList())
                .map(lines -> lines.isEmpty() ? "No incident is open." : String.join("\n", lines));
    }

    private static Mono<String> line(JsonNode incident, Asking asking) {
        return asking.good(
                        "/api/v1/obligations?open=true&limit=100&incident="
                                + Asking.encoded(incident),
                        null)
                .map(page -> Asking.named(incident) + due(page.path("items")));
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
}
