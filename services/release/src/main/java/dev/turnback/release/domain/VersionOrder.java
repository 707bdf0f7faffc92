package dev.turnback.release.domain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of two versions is the later one, where their numbers tell. */
public enum VersionOrder {
    EARLIER,
    SAME,
    LATER,
    /** One of them is no number with dots, such as a commit: they are only known to differ. */
    UNKNOWN;

    /** Numbers with dots, then what makes it a pre-release, then what SemVer does not compare. */
    private static final Pattern SHAPE =
            Pattern.compile("v?(\\d+(?:\\.\\d+)*)(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private record Parts(List<BigInteger> numbers, List<String> preRelease) {}

    /**
     * As Semantic Versioning 2.0.0 orders them (clause 11), with any count of numbers: one that is
     * missing is 0, so that 1.9 is 1.9.0.
     */
    public static VersionOrder of(String version, String other) {
        if (version.equals(other)) {
            return SAME;
        }
        Parts left = parse(version);
        Parts right = parse(other);
        if (left == null || right == null) {
            return UNKNOWN;
        }
        int order = compare(left, right);
        if (order == 0) {
            return SAME;
        }
        return order < 0 ? EARLIER : LATER;
    }

    private static @Nullable Parts parse(String version) {
        Matcher shape = SHAPE.matcher(version.strip());
        if (!shape.matches()) {
            return null;
        }
        String preRelease = shape.group(2);
        return new Parts(
                Arrays.stream(shape.group(1).split("\\.", -1)).map(BigInteger::new).toList(),
                preRelease == null ? List.of() : List.of(preRelease.split("\\.", -1)));
    }

    private static int compare(Parts left, Parts right) {
        int most = Math.max(left.numbers.size(), right.numbers.size());
        for (int i = 0; i < most; i++) {
            int order = number(left, i).compareTo(number(right, i));
            if (order != 0) {
                return order;
            }
        }
        return comparePreReleases(left.preRelease, right.preRelease);
    }

    private static BigInteger number(Parts parts, int index) {
        return index < parts.numbers.size() ? parts.numbers.get(index) : BigInteger.ZERO;
    }

    /** Any pre-release is earlier than the release; a longer one later than where it begins. */
    private static int comparePreReleases(List<String> left, List<String> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compareWords(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compareWords(String left, String right) {
        boolean leftIsNumber = NUMBER.matcher(left).matches();
        boolean rightIsNumber = NUMBER.matcher(right).matches();
        if (leftIsNumber && rightIsNumber) {
            return new BigInteger(left).compareTo(new BigInteger(right));
        }
        return leftIsNumber == rightIsNumber
                ? left.compareTo(right)
                : Boolean.compare(rightIsNumber, leftIsNumber);
    }
}
