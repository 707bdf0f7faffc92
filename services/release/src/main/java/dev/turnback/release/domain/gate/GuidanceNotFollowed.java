package dev.turnback.release.domain.gate;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.gate.GateInput.Guidance;
import dev.turnback.release.domain.release.Readiness.Answered;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was learned from earlier incidents got no answer. */
final class GuidanceNotFollowed {

    private GuidanceNotFollowed() {}

    static List<Finding> in(GateInput input) {
        Set<String> answered =
                input.plan().readiness().guidance().stream()
                        .map(Answered::guidanceId)
                        .collect(Collectors.toSet());
        return input.guidance().stream()
                .filter(item -> !answered.contains(item.id()))
                .map(
                        item ->
                                new Finding(
                                        "guidance:" + item.id(),
                                        Set.copyOf(kindsItSpeaksOf(item, input)),
                                        "The plan neither follows nor answers %s."
                                                .formatted(Spoken.quoted(item.clause())),
                                        List.of(item.id()),
                                        List.of()))
                .toList();
    }

    private static Set<ChangeKind> kindsItSpeaksOf(Guidance item, GateInput input) {
        return input.changes().stream()
                .map(way -> way.change().kind())
                .filter(item.scope()::coversKind)
                .collect(Collectors.toSet());
    }
}
