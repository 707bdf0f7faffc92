package dev.turnback.insight.columns;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers names from 0 in the order in which they come up. One thread adds while others read. */
final class Names {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, String> names = new ConcurrentHashMap<>();
    private final int most;

    Names(int most) {
        this.most = most;
    }

    /**
     * @throws IllegalStateException when there are too many
     */
    int add(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        if (names.size() == most) {
            throw new IllegalStateException("more than " + most + " names, with " + name);
        }
        int number = names.size();
        names.put(number, name);
        numbers.put(name, number);
        return number;
    }

    /** -1 when it never came up. */
    int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    String name(int number) {
        return Objects.requireNonNull(names.get(number));
    }

    int size() {
        return names.size();
    }
}
