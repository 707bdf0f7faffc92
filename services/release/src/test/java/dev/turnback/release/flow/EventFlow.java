package dev.turnback.release.flow;

import dev.turnback.axon.DeciderSlice;
import dev.turnback.release.ReleaseSlices;
import dev.turnback.release.publish.Published;
import dev.turnback.release.read.View;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.imports.ImportView;
import dev.turnback.release.read.releases.ReleaseView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** Draws which command leads to which events, what of them is published, and who shows them. */
final class EventFlow {

    private static final List<View<?>> VIEWS =
            List.of(ComponentView.VIEW, ReleaseView.VIEW, ImportView.VIEW);

    private EventFlow() {}

    static String markdown() {
        var out = new StringBuilder();
        out.append("# Event flow\n\n");
        out.append("Drawn from what the code does; a test fails when this page is out of date.\n");
        for (DeciderSlice<?, ?, ?, ?> slice : ReleaseSlices.ALL) {
            out.append("\n## ").append(slice.name()).append("\n\n");
            out.append("| Command | Events | Published as | Shown in |\n|---|---|---|---|\n");
            rows(slice).forEach(row -> out.append(row).append('\n'));
        }
        return out.toString();
    }

    private static List<String> rows(DeciderSlice<?, ?, ?, ?> slice) {
        SequencedMap<String, SequencedSet<String>> byCommand = new LinkedHashMap<>();
        for (FlowExamples.Run run : FlowExamples.runs()) {
            if (slice.commands().isAssignableFrom(run.command())) {
                run.events()
                        .forEach(
                                event ->
                                        byCommand
                                                .computeIfAbsent(
                                                        run.command().getSimpleName(),
                                                        c -> new LinkedHashSet<>())
                                                .add(cells(event)));
            }
        }
        var rows = new ArrayList<String>();
        for (Map.Entry<String, SequencedSet<String>> entry : byCommand.entrySet()) {
            String command = entry.getKey();
            for (String cells : entry.getValue()) {
                rows.add("| " + command + " | " + cells + " |");
                command = "";
            }
        }
        return rows;
    }

    private static String cells(Object event) {
        String published =
                Published.of(event)
                        .map(body -> "`" + Published.type(body.getClass()) + "`")
                        .orElse("");
        String views =
                VIEWS.stream()
                        .filter(view -> view.rowId(event).isPresent())
                        .map(view -> view.definition().name())
                        .collect(Collectors.joining(", "));
        return event.getClass().getSimpleName() + " | " + published + " | " + views;
    }
}
