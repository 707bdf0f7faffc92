package dev.turnback.insight.restated;

import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a figure was when it was shown, what it is now, and each event between that changed it.
 *
 * @param since what was recorded later is what may have changed it, UTC
 * @param shown as it was then
 * @param now as it is
 * @param changes the latest first
 * @param looked how many events were looked at, the latest ones
 * @param notLooked how many earlier ones were not: each of them may have changed it too
 */
public record Restatements(
        String metric,
        Instant since,
        Value shown,
        Value now,
        List<Change> changes,
        int looked,
        int notLooked,
        String position,
        String formulaVersion) {

    /** So many changes are told. */
    private static final int MOST_CHANGES = 100;

    /** So many events are looked at: each has the figure computed once. */
    private static final int MOST_EVENTS = 400;

    public Restatements {
        changes = List.copyOf(changes);
    }

    /**
     * @param log in which the event is recorded
     * @param position of the event in it
     * @param about what the event is about, ids
     */
    public record Change(
            Instant recordedAt,
            String log,
            long position,
            List<String> about,
            Value before,
            Value after) {
        public Change {
            about = List.copyOf(about);
        }
    }

    /**
     * @param knowledge what is known now
     * @param figure what the figure is for some knowledge
     */
    public static Restatements of(
            String metric,
            FactBook book,
            Knowledge knowledge,
            Instant since,
            Function<Knowledge, Value> figure,
            String formulaVersion) {
        List<Step> steps = Step.between(book.recorded(knowledge), since);
        var changes = new ArrayList<Change>();
        Value now = figure.apply(knowledge);
        Value after = now;
        int looked = 0;
        while (looked < steps.size() && looked < MOST_EVENTS && changes.size() < MOST_CHANGES) {
            Step step = steps.get(steps.size() - 1 - looked);
            Value before = figure.apply(Knowledge.at(step.before()));
            if (!before.equals(after)) {
                changes.add(step.changed(before, after));
            }
            after = before;
            looked++;
        }
        Value shown =
                looked == steps.size()
                        ? after
                        : figure.apply(new Knowledge(knowledge.position(), since));
        return new Restatements(
                metric,
                since,
                shown,
                now,
                changes,
                looked,
                steps.size() - looked,
                knowledge.position().toString(),
                formulaVersion);
    }
}
