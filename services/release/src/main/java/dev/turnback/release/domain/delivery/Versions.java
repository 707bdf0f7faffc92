package dev.turnback.release.domain.delivery;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How versions that others write are compared. */
final class Versions {

    private static final Pattern NUMBERED =
            Pattern.compile("[vV]?([0-9]{1,18}(?:\\.[0-9]{1,18}){0,5})(?:\\+.*)?");
    private static final Pattern LED = Pattern.compile("[vV](?=[0-9]).*", Pattern.DOTALL);

    private Versions() {}

    /** The version without a {@code v} before its first digit. */
    static String bare(String version) {
        return LED.matcher(version).matches() ? version.substring(1) : version;
    }

    /** True for the same version with or without a leading {@code v}. */
    static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    /**
     * Whether one is older than the other, by their numbers; empty when one of them is not made of
     * numbers and dots, such as a pre-release or a commit.
     */
    static Optional<Boolean> isOlder(String one, String other) {
        List<BigInteger> ones = numbers(one);
        List<BigInteger> others = numbers(other);
        if (ones.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
            int order = at(ones, i).compareTo(at(others, i));
            if (order != 0) {
                return Optional.of(order < 0);
            }
        }
        return Optional.of(false);
    }

    private static BigInteger at(List<BigInteger> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }

    private static List<BigInteger> numbers(String version) {
        var matcher = NUMBERED.matcher(version);
        return matcher.matches()
                ? Arrays.stream(matcher.group(1).split("\\.")).map(BigInteger::new).toList()
                : List.of();
    }
}
