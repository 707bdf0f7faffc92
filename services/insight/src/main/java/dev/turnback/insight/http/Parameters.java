package dev.turnback.insight.http;

import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import java.util.HashSet;
import java.util.Set;
import org.springframework.web.reactive.function.server.ServerRequest;

/** What the API description says of the parameters. */
final class Parameters {

    /** What one fact takes. */
    static final Set<String> OF_ONE = Set.of("asOf", "position", "atLeast");

    private Parameters() {}

    /** A way back has no incident, and so nothing of what that would say. */
    static Operation ofPaths(Operation operation) {
        return operation
                .query("basis", "OBSERVED or VERIFIED: what is shipped counts in both")
                .query("from", "not looked at: what is in use counts")
                .query("to", "when the verdicts hold, RFC 3339")
                .query("component", "a component's id")
                .query("team", "that owns the component then")
                .query("changeKind", "the kind of change")
                .query("pattern", "how the change is built, as its plan says")
                .query("asOf", "only what was recorded by then, RFC 3339")
                .query("position", "as shown at this earlier position, such as release:812")
                .query("atLeast", "wait until this position is in the figures");
    }

    static Operation ofSelection(Operation operation) {
        return operation
                .query("basis", "OBSERVED (history, the default) or VERIFIED (recorded live)")
                .query("from", "start of the window, RFC 3339, included")
                .query("to", "end of the window, RFC 3339, excluded")
                .query("component", "a component's id")
                .query("team", "that owned the component then")
                .query(
                        "changeKind",
                        "the primary kind of change of a rollback, else any of its releases")
                .query("pattern", "how a change of the release is built, as its plan says")
                .query("severity", "of the incident: SEV1 to SEV4")
                .query("harmKind", "of a rule that was crossed: USER, SYSTEM or BUSINESS")
                .query("actor", "who decided: PERSON or MACHINE")
                .query("drills", "exclude (the default), or only")
                .query("asOf", "only what was recorded by then, RFC 3339")
                .query("position", "as shown at this earlier position, such as release:812")
                .query("atLeast", "wait until this position is in the figures");
    }

    static Operation ofFigure(Operation operation) {
        return ofSelection(operation)
                .query("format", "json, or markdown for the same as a document");
    }

    static Operation ofList(Operation operation) {
        return ofSelection(operation)
                .query("limit", "rows on a page, 1 to 500; 50 unless told")
                .query("cursor", "nextCursor of the page before")
                .query("format", "json, or csv for all rows as text/csv");
    }

    static Operation ofAttempt(Operation operation) {
        return operation
                .query("asOf", "only what was recorded by then, RFC 3339")
                .query("position", "as shown at this earlier position, such as release:812")
                .query("atLeast", "wait until this position is in the facts");
    }

    /** The names that a list takes besides the selection. */
    static Set<String> ofList(Set<String> filters) {
        var names = new HashSet<>(filters);
        names.addAll(Set.of("limit", "cursor", "format"));
        return names;
    }

    /**
     * @throws Problem 400 when the format is neither json nor csv
     */
    static boolean wantsCsv(ServerRequest request) {
        return Format.of(request, Format.LIST) == Format.CSV;
    }
}
