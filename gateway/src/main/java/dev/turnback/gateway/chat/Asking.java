package dev.turnback.gateway.chat;

import static dev.turnback.gateway.chat.SlackText.plain;

import dev.turnback.gateway.chat.ChatDesk.Asked;
import dev.turnback.gateway.chat.Inside.Answer;
import dev.turnback.gateway.chat.Inside.Ask;
import dev.turnback.gateway.chat.Inside.Command;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Finds what is meant, in the name of whoever asked; what cannot be found stops with a sentence.
 */
record Asking(Inside inside, Asked asked) {

    private static final List<String> NOT_OVER = List.of("SUSPECTED", "OPEN", "CONTAINED");

    private static final String INCIDENTS = "/api/v1/incidents/";
    private static final int FORBIDDEN = 403;
    private static final int BROKEN = 500;

    /** Why nothing can be done; it is said as it is. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stop(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** The one that is named, else the only one that is open. */
    Mono<JsonNode> incident(@Nullable String id) {
        if (id != null) {
            return good(INCIDENTS + encoded(id), null);
        }
        return open().map(
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
    Mono<String> release(@Nullable String named, JsonNode incident) {
        if (named == null) {
            return Mono.just("");
        }
        if (named.startsWith("rel_")) {
            return Mono.just(named);
        }
        List<String> linked = ids(incident.path("releases"), "releaseId", named);
        return linked.size() == 1
                ? Mono.just(linked.getFirst())
                : good("/api/v1/releases?limit=500", null)
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

    /** Those that nobody said are over. */
    Mono<List<JsonNode>> open() {
        return Flux.fromIterable(NOT_OVER)
                .concatMap(
                        state ->
                                good("/api/v1/incidents?limit=20&state=" + state, null)
                                        .flatMapIterable(
                                                page -> page.path("items").valueStream().toList()))
                .collectList();
    }

    /** The body of a good answer; anything else stops with what it says. */
    Mono<JsonNode> good(String path, @Nullable Command command) {
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
                + (answer.status() < BROKEN
                        ? ". Nothing was recorded."
                        : ". It may have been recorded: look into the incident's room.");
    }

    private static String lines(List<JsonNode> all, Function<JsonNode, String> line) {
        return all.stream().map(line).collect(Collectors.joining("\n"));
    }

    /** Its id, where it stands, how bad it is, and its title. */
    static String named(JsonNode incident) {
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

    static String pathOf(JsonNode incident) {
        return INCIDENTS + encoded(incident);
    }

    static String encoded(JsonNode incident) {
        return encoded(incident.path("id").asString(""));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
