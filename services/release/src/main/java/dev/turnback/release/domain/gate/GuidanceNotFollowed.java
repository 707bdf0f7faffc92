package dev.turnback.release.domain.gate;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.gate.BlindSpot.Severity;
import dev.turnback.release.domain.gate.GateInput.Guidance;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import dev.turnback.release.domain.release.Readiness.Answered;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was learned from earlier incidents is not kept to. An item with a check is looked for in the
 * plan itself, and no answer takes the place of it; one without is to be answered.
 */
final class GuidanceNotFollowed {

    private GuidanceNotFollowed() {}

    static List<Finding> in(GateInput input) {
        return input.guidance().stream().flatMap(item -> of(item, input)).toList();
    }

    private static Stream<Finding> of(Guidance item, GateInput input) {
        if (item.check() == null) {
            return isAnswered(item, input)
                    ? Stream.empty()
                    : Stream.of(
                            finding(
                                    item,
                                    input,
                                    Severity.WARNING,
                                    "The plan neither follows nor answers %s."
                                            .formatted(Spoken.quoted(item.clause()))));
        }
        return GuidanceChecks.unmet(item.check(), applyingTo(item, input), input).stream()
                .map(
                        what ->
                                finding(
                                        item,
                                        input,
                                        Severity.BLOCKING,
                                        "Guidance %s (version %d) asks: %s %s%s"
                                                .formatted(
                                                        item.id(),
                                                        item.version(),
                                                        Spoken.quoted(item.clause()),
                                                        what,
                                                        learned(item))));
    }

    private static String learned(Guidance item) {
        return item.learned() == null
                ? ""
                : " It was learned from incident %s.".formatted(item.learned().incidentId());
    }

    private static Finding finding(
            Guidance item, GateInput input, Severity severity, String sentence) {
        return new Finding(
                "guidance:" + item.id(),
                kindsItSpeaksOf(item, input),
                sentence,
                List.of(item.id()),
                item.learned() == null ? List.of() : List.of(item.learned().incidentId()),
                severity);
    }

    private static boolean isAnswered(Guidance item, GateInput input) {
        return input.plan().readiness().guidance().stream()
                .map(Answered::guidanceId)
                .anyMatch(item.id()::equals);
    }

    private static List<WayBack> applyingTo(Guidance item, GateInput input) {
        return input.changes().stream()
                .filter(way -> item.scope().coversKind(way.change().kind()))
                .toList();
    }

    private static Set<ChangeKind> kindsItSpeaksOf(Guidance item, GateInput input) {
        return applyingTo(item, input).stream()
                .map(way -> way.change().kind())
                .collect(Collectors.toSet());
    }
}
