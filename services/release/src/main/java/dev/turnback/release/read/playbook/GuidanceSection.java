package dev.turnback.release.read.playbook;

import dev.turnback.contracts.Scope;
import dev.turnback.contracts.guidance.GuidanceEvents.Cause;
import dev.turnback.release.read.heard.KnownGuidance;
import dev.turnback.release.read.playbook.Block.Heading;
import dev.turnback.release.read.playbook.Block.Items;
import dev.turnback.release.read.playbook.Block.Words;
import java.util.ArrayList;
import java.util.List;

/** What was learned from incidents, and its team is asked to follow. */
final class GuidanceSection {

    private GuidanceSection() {}

    static List<Block> of(List<KnownGuidance> guidance) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, "Guidance"));
        if (guidance.isEmpty()) {
            blocks.add(new Words("None is adopted for its changes."));
        }
        for (KnownGuidance item : guidance) {
            blocks.add(new Heading(3, "%s, version %d".formatted(item.id(), item.version())));
            blocks.add(new Words(item.clause()));
            blocks.add(new Items(items(item)));
        }
        return blocks;
    }

    private static List<String> items(KnownGuidance item) {
        List<String> items = new ArrayList<>();
        item.due().forEach(cause -> items.add(due(cause)));
        items.add("Applies to: " + scope(item.scope()));
        if (item.pattern() != null) {
            items.add("Design pattern: " + Said.plain(item.pattern()));
        }
        items.add(
                item.check() == null
                        ? "Only people can tell whether it is followed"
                        : "The gate looks for it: " + item.check().words());
        items.add(
                item.incidentId() == null
                        ? "Proposed by hand"
                        : "Learned from incident " + item.incidentId());
        return items;
    }

    private static String due(Cause cause) {
        return "Review due: the %s of %s changed since, %s (%s)"
                .formatted(
                        Said.plain(cause.what()),
                        cause.component(),
                        cause.description(),
                        cause.position());
    }

    private static String scope(Scope scope) {
        String kinds =
                scope.changeKinds().isEmpty()
                        ? "every kind of change"
                        : Said.listed(scope.changeKinds(), Said::plain, "") + " changes";
        return scope.tags().isEmpty()
                ? kinds
                : kinds + " tagged " + String.join(", ", scope.tags());
    }
}
