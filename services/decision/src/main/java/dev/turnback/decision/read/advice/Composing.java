package dev.turnback.decision.read.advice;

import dev.turnback.decision.domain.advice.Advising;
import dev.turnback.decision.domain.advice.Option;
import dev.turnback.decision.domain.advice.Options;
import dev.turnback.decision.domain.advice.Shipped;
import java.util.List;

/** From what is known to what is shown. Pure. */
final class Composing {

    private Composing() {}

    static Evidence evidence(Known known) {
        Shipped shipped = known.shipped();
        PlannedWay way = known.way();
        var lines = new OptionLines(known, shipped);
        List<Option> options = Options.of(shipped, lines.means(), known.at());
        List<RuleLines.Seen> rules = new RuleLines(known).all();
        return new Evidence(
                known.incidentId(),
                known.releaseId(),
                way == null ? null : way.component(),
                way == null ? null : way.version(),
                way == null ? null : way.exposedAt(),
                known.exposedUntil(),
                known.at(),
                known.position().toString(),
                way == null ? null : way.sheet(),
                rules.stream().map(RuleLines.Seen::line).toList(),
                options.stream().map(lines::line).toList(),
                Advising.advise(
                        rules.stream().map(RuleLines.Seen::standing).toList(), options, known.at()),
                false);
    }
}
