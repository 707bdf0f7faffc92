package dev.turnback.release.read.playbook;

import dev.turnback.release.domain.sheet.Rule;
import dev.turnback.release.read.playbook.Block.Heading;
import dev.turnback.release.read.playbook.Block.Items;
import dev.turnback.release.read.playbook.Block.Words;
import dev.turnback.release.read.sheets.SheetView;
import java.util.ArrayList;
import java.util.List;

/** Which signal asks for which action. */
final class SheetSection {

    private SheetSection() {}

    static List<Block> of(List<SheetView> sheets) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, "Decision sheet"));
        if (sheets.isEmpty()) {
            blocks.add(new Words("Nobody has said which signal asks for which action."));
        }
        for (SheetView sheet : sheets) {
            blocks.add(new Heading(3, sheet.name()));
            blocks.add(new Items(sheet.rules().stream().map(SheetSection::words).toList()));
            blocks.add(new Words("Version " + sheet.version() + "."));
        }
        return blocks;
    }

    private static String words(Rule rule) {
        return "%s (%s, %s harm): %s, then %s, decided by %s within %s; over when clear for %s"
                .formatted(
                        rule.name(),
                        rule.signal(),
                        Said.plain(rule.harmKind()),
                        crossed(rule),
                        Said.plain(rule.requiredAction()),
                        Said.or(rule.owner(), "nobody who is named"),
                        rule.budgetSeconds() == null
                                ? "no time that is set"
                                : Said.duration(rule.budgetSeconds()),
                        Said.duration(rule.quietSeconds()));
    }

    private static String crossed(Rule rule) {
        return rule.threshold() == null
                ? "no threshold is set"
                : "%s %s for %s"
                        .formatted(
                                Said.plain(rule.comparison()),
                                Said.number(rule.threshold()),
                                Said.duration(rule.sustainSeconds()));
    }
}
