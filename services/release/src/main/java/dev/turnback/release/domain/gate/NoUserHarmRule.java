package dev.turnback.release.domain.gate;

import dev.turnback.contracts.HarmKind;
import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.sheet.Rule;
import dev.turnback.release.domain.sheet.SheetContent;
import java.util.List;

/** Harm to users asks nobody to decide. */
final class NoUserHarmRule {

    private NoUserHarmRule() {}

    static List<Finding> in(GateInput input) {
        SheetContent sheet = input.sheet();
        if (sheet == null) {
            return List.of(
                    Finding.ofPlan(
                            "%s has no decision sheet, so nothing asks anybody to decide when users are harmed."
                                    .formatted(input.plan().component())));
        }
        return sheet.rules().stream().map(Rule::harmKind).anyMatch(k -> k == HarmKind.USER)
                ? List.of()
                : List.of(
                        Finding.ofPlan(
                                "The sheet %s has %s, and none watches for harm to users."
                                        .formatted(
                                                Spoken.quoted(sheet.name()),
                                                Spoken.counted(sheet.rules().size(), "rule"))));
    }
}
