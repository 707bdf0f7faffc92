package dev.turnback.service;

import dev.turnback.axon.DeciderSlice;
import dev.turnback.contracts.PublishedBody;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.kernel.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Draws which command of a service leads to which events, what of them is published, and which of
 * its own views show them, from what the code does: a section of {@code docs/event-flow.md}.
 *
 * @param name of the service
 * @param published what an event is published as, empty when it is private
 * @param runs every command, each where it is accepted
 */
public record EventFlow(
        String name,
        List<? extends DeciderSlice<?, ?, ?, ?>> slices,
        List<View<?>> views,
        Function<Object, Optional<? extends PublishedBody>> published,
        List<Run> runs) {

    /** A command that was accepted, and the events that came of it. */
    public record Run(Class<?> command, List<?> events) {}

    /**
     * Hands commands to a decider one after the other.
     *
     * @throws IllegalStateException when one of them is not accepted
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <C, S, E, R> List<Run> run(DeciderSlice<C, S, E, R> slice, C... commands) {
        var runs = new ArrayList<Run>();
        S state = slice.decider().initial();
        for (C command : commands) {
            if (!(slice.decider().decide(command, state)
                    instanceof Outcome.Accepted<E, R>(List<E> events))) {
                throw new IllegalStateException(command + " is not accepted in " + state);
            }
            for (E event : events) {
                state = slice.decider().evolve(state, event);
            }
            runs.add(new Run(command.getClass(), events));
        }
        return runs;
    }

    /** The section as it should be on the page, without the marks around it. */
    public String markdown() {
        var out = new StringBuilder("\n## The " + name + " service\n");
        for (DeciderSlice<?, ?, ?, ?> slice : slices) {
            out.append("\n### ").append(slice.name()).append("\n\n");
            out.append("| Command | Events | Published as | Shown in |\n|---|---|---|---|\n");
            rows(slice).forEach(row -> out.append(row).append('\n'));
        }
        return out.append('\n').toString();
    }

    /**
     * The section as it is on a page.
     *
     * @throws IllegalArgumentException when the page has no section of this service
     */
    public String sectionOf(String page) {
        return page.substring(begin(page), end(page));
    }

    /** The page with this section as it should be. */
    public String onto(String page) {
        return page.substring(0, begin(page)) + markdown() + page.substring(end(page));
    }

    private int begin(String page) {
        String mark = "<!-- " + name + " -->\n";
        return indexOf(page, mark) + mark.length();
    }

    private int end(String page) {
        return indexOf(page, "<!-- end of " + name + " -->");
    }

    private static int indexOf(String page, String mark) {
        int at = page.indexOf(mark);
        if (at < 0) {
            throw new IllegalArgumentException("the page has no mark " + mark.strip());
        }
        return at;
    }

    private List<String> rows(DeciderSlice<?, ?, ?, ?> slice) {
        SequencedMap<String, SequencedSet<String>> byCommand = new LinkedHashMap<>();
        for (Run run : runs) {
            if (slice.commands().isAssignableFrom(run.command())) {
                SequencedSet<String> cells =
                        byCommand.computeIfAbsent(
                                run.command().getSimpleName(), _ -> new LinkedHashSet<>());
                run.events().forEach(event -> cells.add(cells(event)));
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

    private String cells(Object event) {
        String type =
                published
                        .apply(event)
                        .map(body -> "`" + PublishedTypes.type(body.getClass()) + "`")
                        .orElse("");
        String shown =
                views.stream()
                        .filter(view -> view.rowId(event).isPresent())
                        .map(view -> view.definition().name())
                        .collect(Collectors.joining(", "));
        return event.getClass().getSimpleName() + " | " + type + " | " + shown;
    }
}
