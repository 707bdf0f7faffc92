package dev.turnback.release.read.sheets;

import static dev.turnback.release.read.differences.Differences.ofList;
import static dev.turnback.release.read.differences.Differences.ofValue;

import dev.turnback.release.domain.sheet.Measured;
import dev.turnback.release.domain.sheet.Rule;
import dev.turnback.release.domain.sheet.SheetContent;
import dev.turnback.release.read.differences.Difference;
import dev.turnback.release.read.differences.Differences;
import dev.turnback.release.read.differences.Differences.Pair;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a sheet. A rule is the same one while it keeps its id. */
final class SheetDiff {

    private SheetDiff() {}

    static List<Difference> between(SheetContent before, SheetContent after) {
        return Stream.concat(
                        ofValue("name", "the name", before.name(), after.name()),
                        ofList(
                                "rules",
                                "rule",
                                before.rules(),
                                after.rules(),
                                (one, other) -> one.id().equals(other.id()),
                                Rule::name,
                                SheetDiff::ofRule))
                .toList();
    }

    private static Stream<Difference> ofRule(String field, Pair<Rule> rule) {
        var each = new Field(field, rule);
        return Stream.of(
                        each.differs("id", "the id", Rule::id),
                        each.differs("name", "the name", Rule::name),
                        each.differs("signal", "the signal", Rule::signal),
                        each.differs("harmKind", "the harm", one -> one.harmKind().name()),
                        each.differs(
                                "comparison", "the comparison", one -> one.comparison().name()),
                        each.differs("threshold", "the threshold", one -> plain(one.threshold())),
                        each.differs(
                                "clearThreshold",
                                "the clear threshold",
                                one -> plain(one.clearThreshold())),
                        each.differs(
                                "sustainSeconds",
                                "the time to sustain",
                                one -> seconds(one.sustainSeconds())),
                        each.differs(
                                "minSamples",
                                "the least number of samples",
                                one -> Integer.toString(one.minSamples())),
                        each.differs(
                                "quietSeconds",
                                "the quiet time",
                                one -> seconds(one.quietSeconds())),
                        each.differs(
                                "requiredAction",
                                "the required action",
                                one -> one.requiredAction().name()),
                        each.differs(
                                "budgetSeconds",
                                "the decision budget",
                                one -> seconds(one.budgetSeconds())),
                        each.differs("minHarm", "the least harm", one -> plain(one.minHarm())),
                        each.differs("owner", "the owner", Rule::owner),
                        each.differs(
                                "staleAfterSeconds",
                                "the age at which data is stale",
                                one -> seconds(one.staleAfterSeconds())),
                        each.differs(
                                "mustHaveData",
                                "whether it must have data",
                                one -> yesOrNo(one.mustHaveData())),
                        each.differs(
                                "rollForwardAllowed",
                                "whether rolling forward is allowed",
                                one -> yesOrNo(one.rollForwardAllowed())),
                        each.differs("measured", "how it is measured", SheetDiff::measured))
                .flatMap(Function.identity());
    }

    /** One field after the other of the same rule. */
    private record Field(String rule, Pair<Rule> pair) {

        Stream<Difference> differs(
                String field, String called, Function<Rule, @Nullable String> value) {
            return ofValue(
                    rule + "." + field,
                    called + " of \"" + pair.after().name() + "\"",
                    value.apply(pair.before()),
                    value.apply(pair.after()));
        }
    }

    private static @Nullable String plain(@Nullable Double number) {
        return number == null
                ? null
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static @Nullable String seconds(@Nullable Double duration) {
        return duration == null ? null : Differences.seconds(duration);
    }

    private static @Nullable String measured(Rule rule) {
        Measured measured = rule.measured();
        return measured == null
                ? null
                : "by \"%s\" from %s".formatted(measured.query(), measured.dataSource());
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }
}
