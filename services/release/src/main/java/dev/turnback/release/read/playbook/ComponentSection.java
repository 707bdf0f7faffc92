package dev.turnback.release.read.playbook;

import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.playbook.Block.Heading;
import dev.turnback.release.read.playbook.Block.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who answers for a component, and what is asked of its releases. */
final class ComponentSection {

    private ComponentSection() {}

    static List<Block> of(ComponentView component) {
        List<String> items = new ArrayList<>();
        items.add("Component: " + component.id());
        items.add("Team: " + Said.or(component.team(), "nobody owns it"));
        items.add("On call: " + Said.or(component.onCall(), "nobody has said"));
        items.add("May trigger taking it back: " + trigger(component));
        items.add("What runs can go back: " + bar(component));
        component
                .platformChanges()
                .forEach(
                        change ->
                                items.add(
                                        "Changed below it at %s: %s, %s"
                                                .formatted(
                                                        change.at(),
                                                        Said.plain(change.what()),
                                                        change.description())));
        if (component.retired() != null) {
            items.add(
                    "Retired at %s: %s"
                            .formatted(component.retired().at(), component.retired().reason()));
        }
        return List.of(new Heading(1, "Playbook of " + component.name()), new Items(items));
    }

    private static String trigger(ComponentView component) {
        List<String> who =
                Stream.concat(
                                component.triggerRoles().stream().map(Said::plain),
                                component.triggerPersons().stream())
                        .toList();
        return Said.listed(who, one -> one, "nobody is named");
    }

    private static String bar(ComponentView component) {
        if (component.bar() != null) {
            return "within " + Said.duration(component.bar().withinSeconds());
        }
        return component.redeploySuffices() == null
                ? "no bar is set"
                : "by deploying it again, because " + component.redeploySuffices().reason();
    }
}
