package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Checks and rebuilds of every view, asked for as an operator does. */
final class ViewWork {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private ViewWork() {}

    record View(String service, String name) {
        String path(String verb) {
            return "/api/v1/operations/%s/views/%s/%s".formatted(service, name, verb);
        }
    }

    static List<View> views(RunningTurnback server) {
        var views = new ArrayList<View>();
        for (JsonNode service : server.read("/api/v1/operations").get("services")) {
            for (JsonNode view : service.get("views")) {
                views.add(new View(service.get("name").asString(), view.get("view").asString()));
            }
        }
        return views;
    }

    static void asked(RunningTurnback server, View view, String verb) {
        var answer = server.post(view.path(verb), "");
        assertThat(answer.statusCode()).as(view + " " + answer.body()).isEqualTo(200);
    }

    /** How each ended, once none goes on any more. */
    static List<JsonNode> await(RunningTurnback server, String kind) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            var all = new ArrayList<JsonNode>();
            for (JsonNode service : server.read("/api/v1/operations").get("services")) {
                service.get("views").forEach(view -> all.add(view.get(kind)));
            }
            Predicate<JsonNode> goesOn =
                    r -> r == null || r.isNull() || r.get("goesOn").asBoolean();
            if (all.stream().noneMatch(goesOn)) {
                return all;
            }
            assertThat(System.nanoTime()).as(all.toString()).isLessThan(deadline);
            RunningTurnback.pause(Duration.ofMillis(200));
        }
    }

    /** Folds every log anew, and compares digests. */
    static void allAreWhatTheirLogsSay(RunningTurnback server) {
        views(server).forEach(view -> asked(server, view, "check"));
        assertThat(await(server, "check"))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.get("state").asString()).isEqualTo("EQUAL"));
    }
}
