package dev.turnback.release.read.playbook;

import dev.turnback.release.read.playbook.Block.Heading;
import dev.turnback.release.read.playbook.Block.Items;
import dev.turnback.release.read.playbook.Block.Words;
import dev.turnback.release.read.rehearsals.RehearsalView;
import java.util.ArrayList;
import java.util.List;

/** What rehearsals have shown. */
final class RehearsalSection {

    private RehearsalSection() {}

    static List<Block> of(List<RehearsalView> rehearsals) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, "Rehearsals"));
        if (rehearsals.isEmpty()) {
            blocks.add(new Words("Never rehearsed."));
        }
        for (RehearsalView rehearsal : rehearsals) {
            blocks.add(
                    new Heading(
                            3,
                            "%s, %s"
                                    .formatted(
                                            rehearsal.procedureName(),
                                            String.valueOf(rehearsal.finishedAt()))));
            blocks.add(new Items(items(rehearsal)));
        }
        return blocks;
    }

    private static List<String> items(RehearsalView rehearsal) {
        List<String> items = new ArrayList<>();
        items.add(
                "%s for %s%s, from %s to %s"
                        .formatted(
                                rehearsal.outcome() == null
                                        ? "Without an outcome"
                                        : Said.capital(Said.plain(rehearsal.outcome())),
                                Said.plain(rehearsal.changeKind()),
                                rehearsal.pattern() == null ? "" : ", " + rehearsal.pattern(),
                                rehearsal.fromVersion(),
                                rehearsal.toVersion()));
        items.add("Scenario: " + rehearsal.scenario());
        items.add(
                "In %s, %s: %s"
                        .formatted(
                                rehearsal.environment(),
                                rehearsal.representative()
                                        ? "which is like production"
                                        : "which is not like production",
                                Said.or(rehearsal.representativeWhy(), "nobody said why")));
        if (rehearsal.measuredSeconds() != null) {
            items.add(
                    "Took %s of %s"
                            .formatted(
                                    Said.duration(Math.rint(rehearsal.measuredSeconds())),
                                    Said.duration(rehearsal.timeBoundSeconds())));
        }
        rehearsal.breakdowns().forEach(each -> items.add("Broke: " + each.text()));
        items.add("Procedure version " + rehearsal.procedureVersion());
        return items;
    }
}
