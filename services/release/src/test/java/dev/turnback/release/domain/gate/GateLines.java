package dev.turnback.release.domain.gate;

import dev.turnback.contracts.Reversibility;
import dev.turnback.figures.rehearsal.PathVerdict;
import dev.turnback.release.domain.gate.GateInput.Line;
import dev.turnback.release.domain.gate.GateInput.Observed;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import dev.turnback.release.domain.matrix.LineContent;
import dev.turnback.release.domain.release.Change;
import dev.turnback.release.domain.release.Dependant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A way back with one thing about it changed; what is about its line needs one. */
public final class GateLines {

    private GateLines() {}

    static LineContent content(
            Reversibility reversibility, List<String> containment, @Nullable Double seconds) {
        return new LineContent(
                reversibility,
                List.of("what was only added"),
                List.of("what was written since"),
                List.of(),
                List.of(),
                List.of(),
                containment,
                null,
                seconds,
                null);
    }

    public static UnaryOperator<WayBack> withoutALine() {
        return way -> new WayBack(way.change(), null, way.rehearsed(), way.observed());
    }

    /** The line says so; the plan leaves it to the line. */
    public static UnaryOperator<WayBack> reversible(Reversibility reversibility) {
        return withLine(
                line ->
                        new Line(
                                content(
                                        reversibility,
                                        line.content().containmentOptions(),
                                        line.content().estimatedSeconds()),
                                line.origin(),
                                line.signedOff()));
    }

    /** The plan says so, whatever the line says. */
    public static UnaryOperator<WayBack> stated(@Nullable Reversibility reversibility) {
        return withChange(
                c ->
                        new Change(
                                c.kind(),
                                c.pattern(),
                                c.description(),
                                reversibility,
                                "we tried it",
                                c.dependants(),
                                c.irreversibleEffects(),
                                c.line()));
    }

    public static UnaryOperator<WayBack> containedBy(String... options) {
        return withLine(
                line ->
                        new Line(
                                content(
                                        line.content().reversibility(),
                                        List.of(options),
                                        line.content().estimatedSeconds()),
                                line.origin(),
                                line.signedOff()));
    }

    public static UnaryOperator<WayBack> estimated(@Nullable Double seconds) {
        return withLine(
                line ->
                        new Line(
                                content(
                                        line.content().reversibility(),
                                        line.content().containmentOptions(),
                                        seconds),
                                line.origin(),
                                line.signedOff()));
    }

    public static UnaryOperator<WayBack> from(Origin origin) {
        return withLine(line -> new Line(line.content(), origin, line.signedOff()));
    }

    public static UnaryOperator<WayBack> signedOff(boolean signedOff) {
        return withLine(line -> new Line(line.content(), line.origin(), signedOff));
    }

    public static UnaryOperator<WayBack> rehearsed(PathVerdict verdict) {
        return way -> new WayBack(way.change(), way.line(), verdict, way.observed());
    }

    public static UnaryOperator<WayBack> observed(@Nullable Observed observed) {
        return way -> new WayBack(way.change(), way.line(), way.rehearsed(), observed);
    }

    public static UnaryOperator<WayBack> reliedOnBy(Dependant... dependants) {
        return withChange(
                c ->
                        new Change(
                                c.kind(),
                                c.pattern(),
                                c.description(),
                                c.stated(),
                                c.departsBecause(),
                                List.of(dependants),
                                c.irreversibleEffects(),
                                c.line()));
    }

    public static UnaryOperator<WayBack> withChange(UnaryOperator<Change> how) {
        return way ->
                new WayBack(how.apply(way.change()), way.line(), way.rehearsed(), way.observed());
    }

    private static UnaryOperator<WayBack> withLine(UnaryOperator<Line> how) {
        return way ->
                new WayBack(
                        way.change(),
                        way.line() == null ? null : how.apply(way.line()),
                        way.rehearsed(),
                        way.observed());
    }
}
