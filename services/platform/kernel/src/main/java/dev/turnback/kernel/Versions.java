package dev.turnback.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares versions as their numbers and words mean it, never as text. Understands {@code v1.2.3},
 * {@code php-1.27.0-wmf.4}, {@code 1.21wmf10}, {@code 2.0.0-rc1}, {@code 1.4.2-1}; a word after the
 * numbers makes a version earlier than the bare numbers (semver), except for words that name a
 * later repair such as {@code hotfix} or {@code p1}.
 */
public final class Versions {

    private static final int LONGEST = 64;
    private static final Pattern SHAPE =
            Pattern.compile("((?:[A-Za-z][A-Za-z_/@-]*)?)(\\d+(?:\\.\\d+)*)([^\\s]*)");
    private static final Pattern COMMIT = Pattern.compile("(?=.*[a-f])(?=.*\\d)[0-9a-f]{7,64}");
    private static final Pattern TOKEN = Pattern.compile("\\d+|[a-z]+");
    private static final List<String> REPAIRS =
            List.of("hotfix", "fix", "patch", "post", "sp", "p", "pl", "rev", "r");
    private static final List<String> FINAL = List.of("final", "ga", "release");
    private static final List<String> STAGES =
            List.of(
                    "snapshot",
                    "dev",
                    "pre",
                    "a",
                    "alpha",
                    "b",
                    "beta",
                    "m",
                    "milestone",
                    "cr",
                    "rc");

    private Versions() {}

    /** Which way a move from one version to another goes. */
    public enum Direction {
        FORWARD,
        BACKWARD,
        SAME,
        /** One of them is no version, or they are versions of different things. */
        UNCLEAR
    }

    private record Parts(String prefix, List<BigInteger> core, int stage, List<String> rest) {}

    /** Whether the text can be compared at all; commit ids and words such as latest cannot. */
    public static boolean isVersion(String text) {
        return parse(text) != null;
    }

    public static Direction between(String from, String to) {
        if (from.equals(to)) {
            return Direction.SAME;
        }
        Parts left = parse(from);
        Parts right = parse(to);
        if (left == null || right == null || !left.prefix.equals(right.prefix)) {
            return Direction.UNCLEAR;
        }
        int order = compare(left, right);
        if (order == 0) {
            return Direction.SAME;
        }
        return order < 0 ? Direction.FORWARD : Direction.BACKWARD;
    }

    private static @Nullable Parts parse(String text) {
        if (text.length() > LONGEST || COMMIT.matcher(text).matches()) {
            return null;
        }
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return null;
        }
        String prefix = shape.group(1).toLowerCase(Locale.ROOT);
        if (prefix.equals("v")) {
            prefix = "";
        }
        List<BigInteger> core = new ArrayList<>();
        for (String number : shape.group(2).split("\\.", -1)) {
            core.add(new BigInteger(number));
        }
        String rest = shape.group(3).toLowerCase(Locale.ROOT);
        int build = rest.indexOf('+');
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(build < 0 ? rest : rest.substring(0, build));
        while (token.find()) {
            tokens.add(token.group());
        }
        return new Parts(prefix, core, stage(tokens), tokens);
    }

    private static int stage(List<String> rest) {
        if (rest.isEmpty() || FINAL.contains(rest.getFirst())) {
            return 0;
        }
        String first = rest.getFirst();
        boolean number = Character.isDigit(first.charAt(0));
        boolean letterAlone = rest.size() == 1 && first.length() == 1;
        return number || letterAlone || REPAIRS.contains(first) ? 1 : -1;
    }

    private static int compare(Parts left, Parts right) {
        for (int i = 0; i < Math.max(left.core.size(), right.core.size()); i++) {
            int order = at(left.core, i).compareTo(at(right.core, i));
            if (order != 0) {
                return order;
            }
        }
        if (left.stage != right.stage || left.stage == 0) {
            return Integer.compare(left.stage, right.stage);
        }
        int shared = Math.min(left.rest.size(), right.rest.size());
        for (int i = 0; i < shared; i++) {
            int order = compareTokens(left.rest.get(i), right.rest.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.rest.size(), right.rest.size());
    }

    private static BigInteger at(List<BigInteger> core, int i) {
        return i < core.size() ? core.get(i) : BigInteger.ZERO;
    }

    private static int compareTokens(String left, String right) {
        boolean leftNumber = Character.isDigit(left.charAt(0));
        boolean rightNumber = Character.isDigit(right.charAt(0));
        if (leftNumber && rightNumber) {
            return new BigInteger(left).compareTo(new BigInteger(right));
        }
        if (leftNumber != rightNumber) {
            return leftNumber ? -1 : 1;
        }
        int leftStage = STAGES.indexOf(left);
        int rightStage = STAGES.indexOf(right);
        return leftStage >= 0 && rightStage >= 0
                ? Integer.compare(leftStage, rightStage)
                : left.compareTo(right);
    }
}
