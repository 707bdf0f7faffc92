package dev.turnback.release.write.sheet;

import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.release.domain.sheet.Measured;
import dev.turnback.release.domain.sheet.Rule;
import dev.turnback.release.domain.sheet.SheetContent;
import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is sent; every refusal is a 400 that names the field. Durations are in seconds, up
 * to 31 days.
 *
 * @param id kebab-case, unique in the sheet
 * @param signal the name of what is measured
 * @param threshold beyond which, on the side of {@code comparison}, it does harm
 * @param clearThreshold at which it does so no more; the threshold itself when absent
 * @param sustainSeconds how long the threshold must be crossed
 * @param minSamples 1 and up; 1 when absent
 * @param quietSeconds how long it must be clear before it counts as over
 * @param budgetSeconds within which it must be decided, 1 and up
 * @param minHarm below which nothing has to be done, 0 and up
 * @param owner who decides: a role or a team
 * @param staleAfterSeconds after which a sample says nothing any more; never when absent
 * @param mustHaveData false when absent
 * @param rollForwardAllowed false when absent
 * @param measured how the signal is asked for; absent when it is sent
 */
public record RuleBody(
        String id,
        String name,
        String signal,
        HarmKind harmKind,
        Comparison comparison,
        @Nullable Double threshold,
        @Nullable Double clearThreshold,
        double sustainSeconds,
        @Nullable Integer minSamples,
        double quietSeconds,
        RequiredAction requiredAction,
        @Nullable Double budgetSeconds,
        @Nullable Double minHarm,
        @Nullable String owner,
        @Nullable Double staleAfterSeconds,
        @Nullable Boolean mustHaveData,
        @Nullable Boolean rollForwardAllowed,
        @Nullable MeasuredBody measured) {

    /**
     * Both or neither.
     *
     * @param dataSource the name of a data source, which may be registered later
     * @param query PromQL of one value, up to 2,000 characters
     */
    public record MeasuredBody(String dataSource, String query) {

        private Measured checked(String at) {
            return new Measured(
                    Check.id(at + "dataSource", dataSource), Check.words(at + "query", query));
        }
    }

    private static final int RULES = 40;
    private static final int SAMPLES = 1_000_000_000;
    private static final double A_MONTH = 31 * 86_400;
    private static final double LARGEST = 1e15;
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public static SheetContent checked(String name, List<RuleBody> rules) {
        if (rules.isEmpty()) {
            throw Problem.badField("rules", "expected at least one");
        }
        Check.atMost("rules", rules.size(), RULES);
        return new SheetContent(
                Check.name("name", name),
                IntStream.range(0, rules.size())
                        .mapToObj(index -> rules.get(index).checked("rules[" + index + "]."))
                        .toList());
    }

    private Rule checked(String at) {
        return new Rule(
                kebab(at + "id", id),
                Check.name(at + "name", name),
                Check.name(at + "signal", signal),
                harmKind,
                comparison,
                within(at + "threshold", threshold, -LARGEST, LARGEST),
                within(at + "clearThreshold", clearThreshold, -LARGEST, LARGEST),
                duration(at + "sustainSeconds", sustainSeconds),
                minSamples == null ? 1 : Check.between(at + "minSamples", minSamples, 1, SAMPLES),
                duration(at + "quietSeconds", quietSeconds),
                requiredAction,
                within(at + "budgetSeconds", budgetSeconds, 1, A_MONTH),
                within(at + "minHarm", minHarm, 0, LARGEST),
                Check.nameOrNull(at + "owner", owner),
                within(at + "staleAfterSeconds", staleAfterSeconds, 1, A_MONTH),
                Boolean.TRUE.equals(mustHaveData),
                Boolean.TRUE.equals(rollForwardAllowed),
                measured == null ? null : measured.checked(at + "measured."));
    }

    private static String kebab(String field, String id) {
        if (!KEBAB.matcher(Check.id(field, id)).matches()) {
            throw Problem.badField(field, "expected words of a-z and 0-9, joined by dashes");
        }
        return id;
    }

    /** There is one zero only. */
    private static double duration(String field, double seconds) {
        if (!isWithin(seconds, 0, A_MONTH)) {
            throw outside(field, 0, A_MONTH);
        }
        return seconds + 0.0;
    }

    private static @Nullable Double within(
            String field, @Nullable Double value, double least, double most) {
        if (value != null && !isWithin(value, least, most)) {
            throw outside(field, least, most);
        }
        return value == null ? null : value + 0.0;
    }

    /** False for what is no number too. */
    private static boolean isWithin(double value, double least, double most) {
        return value >= least && value <= most;
    }

    private static Problem outside(String field, double least, double most) {
        return Problem.badField(
                field, "expected a number from %.0f to %.0f".formatted(least, most));
    }
}
