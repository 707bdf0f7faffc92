package dev.turnback.kernel;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far each log is known: {@code incident:77,release:812}. Position p of a log means "all events
 * up to p"; a log that is not named is at 0.
 */
public record PositionVector(Map<String, Long> positions) {

    private static final Pattern LOG = Pattern.compile("[a-z][a-z-]*");

    public static final PositionVector ORIGIN = new PositionVector(Map.of());

    public PositionVector {
        positions = Map.copyOf(positions);
        positions.forEach(PositionVector::requireValid);
    }

    public static PositionVector of(String log, long position) {
        return new PositionVector(Map.of(log, position));
    }

    /**
     * @throws IllegalArgumentException with a sentence for the reader, when the text is not {@code
     *     log:position} pairs separated by commas
     */
    public static PositionVector parse(String text) {
        var positions = new TreeMap<String, Long>();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException(malformed(text));
            }
            try {
                positions.put(
                        part.substring(0, colon).strip(),
                        Long.parseLong(part.substring(colon + 1).strip()));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(malformed(text), e);
            }
        }
        return new PositionVector(positions);
    }

    public long of(String log) {
        return positions.getOrDefault(log, 0L);
    }

    /** True when every log that the other names is at least as far here. */
    public boolean reaches(PositionVector other) {
        return other.positions.entrySet().stream().allMatch(e -> of(e.getKey()) >= e.getValue());
    }

    /** Logs at 0 are left out: not naming them says the same. */
    @Override
    public String toString() {
        return new TreeMap<>(positions)
                .entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .map(e -> e.getKey() + ":" + e.getValue())
                        .collect(Collectors.joining(","));
    }

    private static void requireValid(String log, long position) {
        if (!LOG.matcher(log).matches() || position < 0) {
            throw new IllegalArgumentException(malformed(log + ":" + position));
        }
    }

    private static String malformed(String text) {
        return "a position looks like release:812,incident:77, not like \"" + text + "\"";
    }
}
