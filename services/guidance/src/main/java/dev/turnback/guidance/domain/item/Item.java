package dev.turnback.guidance.domain.item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where a guidance item stands. */
public sealed interface Item {

    record NotProposed() implements Item {}

    record Proposed(int version, Clause clause) implements Item {}

    /**
     * Teams are asked to follow it.
     *
     * @param due why it has to be looked at again, the earliest first; empty while it need not
     * @param looked positions of the causes that were looked at
     * @param acknowledged the version that each team acknowledged last
     */
    record Adopted(
            int version,
            Clause clause,
            List<Cause> due,
            List<String> looked,
            Map<String, Integer> acknowledged)
            implements Item {

        public Adopted {
            due = List.copyOf(due);
            looked = List.copyOf(looked);
            acknowledged = Map.copyOf(acknowledged);
        }

        Adopted(int version, Clause clause) {
            this(version, clause, List.of(), List.of(), Map.of());
        }

        boolean knows(String position) {
            return looked.contains(position)
                    || due.stream().anyMatch(cause -> cause.position().equals(position));
        }

        Adopted revised(int to, Clause now) {
            List<String> all = due.stream().map(Cause::position).toList();
            return new Adopted(to, now, List.of(), joined(looked, all), acknowledged);
        }

        Adopted due(Cause cause) {
            return new Adopted(version, clause, joined(due, List.of(cause)), looked, acknowledged);
        }

        Adopted reviewed(List<String> positions) {
            List<Cause> left =
                    due.stream().filter(cause -> !positions.contains(cause.position())).toList();
            return new Adopted(version, clause, left, joined(looked, positions), acknowledged);
        }

        Adopted acknowledgedBy(String team, int which) {
            Map<String, Integer> more = new HashMap<>(acknowledged);
            more.put(team, which);
            return new Adopted(version, clause, due, looked, more);
        }

        private static <T> List<T> joined(List<T> some, List<T> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }
    }

    /** Teams are no longer asked, or never were. */
    record Retired(int version, Clause clause, String reason) implements Item {}
}
