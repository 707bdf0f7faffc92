package dev.turnback.decision;

import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.measure.Bindings.Binding;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.read.obligations.ObligationView.State;
import dev.turnback.decision.signal.kept.Thinning;
import dev.turnback.decision.signal.live.Exposures.Exposure;
import dev.turnback.decision.signal.live.SheetPin;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Which signals obligations still need, and for how long. */
final class Unfinished {

    private Unfinished() {}

    /**
     * What binds the releases that are asked after: those that users have or had until a while ago,
     * and those in breach for as long as they are. Each release once, as it is bound now.
     */
    static List<Binding> bindings(List<Exposure> exposures, List<ObligationView> open) {
        var known = new HashSet<String>();
        return Stream.concat(
                        exposures.stream().flatMap(Unfinished::binding),
                        open.stream()
                                .filter(row -> row.course().state() == State.IN_BREACH)
                                .flatMap(row -> row.candidates().stream())
                                .map(each -> binding(each.bound())))
                .filter(each -> known.add(each.releaseId()))
                .toList();
    }

    private static Stream<Binding> binding(Exposure exposure) {
        SheetPin sheet = exposure.rollout().sheet();
        return sheet == null
                ? Stream.empty()
                : Stream.of(
                        new Binding(
                                exposure.rollout().releaseId(),
                                exposure.component(),
                                sheet.id(),
                                sheet.version()));
    }

    private static Binding binding(Bound bound) {
        return new Binding(
                bound.releaseId(), bound.component(), bound.sheetId(), bound.sheetVersion());
    }

    /** Around which time everything is kept; of what was lost nothing is heard any more. */
    static Thinning.Span span(ObligationView row) {
        return new Thinning.Span(
                row.candidates().getFirst().bound().terms().signal(),
                row.onset(),
                row.course().state() == State.IN_BREACH ? null : row.course().since());
    }
}
