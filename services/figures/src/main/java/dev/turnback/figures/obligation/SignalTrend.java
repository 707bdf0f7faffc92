package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.Segment.Measured;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Whether a signal got worse while it was waited for a decision: its median over some stretch of
 * the sustain time is at least 10 % worse than over the one before it was knowable. The median of a
 * stretch is the least harmful level at or inside which the signal was for half of its known time.
 */
final class SignalTrend {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private final Rule rule;
    private final List<Measured> measured;

    private SignalTrend(Signal signal, Rule rule) {
        this.rule = rule;
        measured =
                signal.segments().stream()
                        .filter(Measured.class::isInstance)
                        .map(Measured.class::cast)
                        .toList();
    }

    static boolean gotWorse(Signal signal, Rule rule, Instant knowableAt, Span hesitating) {
        var trend = new SignalTrend(signal, rule);
        OptionalDouble before = trend.medianBefore(knowableAt);
        return before.isPresent()
                && hesitating.length().compareTo(rule.sustain()) >= 0
                && !hesitating.isEmpty()
                && trend.someStretchIsWorse(worseThan(before.getAsDouble()), hesitating);
    }

    /** The level from which on it is at least 10 % worse; above 0 any level is. */
    private static double worseThan(double level) {
        BigDecimal before = BigDecimal.valueOf(level);
        double worse = before.add(before.abs().multiply(TENTH)).doubleValue();
        return worse > level ? worse : Math.nextUp(level);
    }

    private OptionalDouble medianBefore(Instant knowableAt) {
        if (rule.sustain().isZero()) {
            return levelAt(knowableAt);
        }
        Span before = new Span(knowableAt.minus(rule.sustain()), knowableAt);
        List<Measured> known =
                measured.stream()
                        .map(m -> new Measured(m.span().within(before), level(m)))
                        .filter(m -> !m.span().isEmpty())
                        .sorted(Comparator.comparingDouble(Measured::value))
                        .toList();
        Duration all =
                known.stream().map(m -> m.span().length()).reduce(Duration.ZERO, Duration::plus);
        Duration inside = Duration.ZERO;
        for (Measured each : known) {
            inside = inside.plus(each.span().length());
            if (inside.multipliedBy(2).compareTo(all) >= 0) {
                return OptionalDouble.of(each.value());
            }
        }
        return OptionalDouble.empty();
    }

    private OptionalDouble levelAt(Instant moment) {
        return measured.stream()
                .filter(m -> !m.span().from().isAfter(moment) && moment.isBefore(m.span().to()))
                .mapToDouble(this::level)
                .findFirst();
    }

    private boolean someStretchIsWorse(double worse, Span hesitating) {
        if (rule.sustain().isZero()) {
            return measured.stream()
                    .anyMatch(m -> level(m) >= worse && !m.span().within(hesitating).isEmpty());
        }
        var balance = new Balance(measured, m -> level(m) >= worse);
        Instant last = hesitating.to().minus(rule.sustain());
        return Stream.concat(Stream.of(hesitating.from(), last), turningPoints())
                .filter(from -> !from.isBefore(hesitating.from()) && !from.isAfter(last))
                .anyMatch(from -> balance.between(from, from.plus(rule.sustain())).isPositive());
    }

    /** Between these the balance of a stretch changes evenly, so its peaks are at them. */
    private Stream<Instant> turningPoints() {
        return measured.stream()
                .flatMap(m -> Stream.of(m.span().from(), m.span().to()))
                .flatMap(at -> Stream.of(at, at.minus(rule.sustain())));
    }

    private double level(Measured each) {
        return rule.comparison().harmOf(each.value());
    }
}
