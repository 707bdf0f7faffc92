package dev.turnback.insight.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was found out last, so that all who ask the same make it be found out once; those who ask
 * meanwhile wait for it.
 */
final class Remembered<K, V> {

    private final Map<K, V> values;

    /**
     * @param most how many are kept; those go first that were not asked for the longest
     */
    Remembered(int most) {
        values =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > most;
                    }
                };
    }

    synchronized V get(K key, Function<K, V> find) {
        V known = values.get(key);
        if (known != null) {
            return known;
        }
        V value = find.apply(key);
        values.put(key, value);
        return value;
    }
}
