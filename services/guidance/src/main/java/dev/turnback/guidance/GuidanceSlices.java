package dev.turnback.guidance;

import dev.turnback.axon.DeciderSlice;
import dev.turnback.guidance.domain.item.Item;
import dev.turnback.guidance.domain.item.ItemCommand;
import dev.turnback.guidance.domain.item.ItemDecider;
import dev.turnback.guidance.domain.item.ItemEvent;
import dev.turnback.guidance.domain.item.ItemRejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the decider is wired to the log. {@code finding} and {@code incident} are there to find what
 * came of them by.
 */
public final class GuidanceSlices {

    public static final DeciderSlice<ItemCommand, Item, ItemEvent, ItemRejection> ITEM =
            new DeciderSlice<>(
                    "Guidance",
                    new ItemDecider(),
                    ItemCommand.class,
                    ItemEvent.class,
                    "guidance",
                    ItemCommand::guidanceId,
                    GuidanceSlices::tagsOf,
                    Map.of(
                            ItemEvent.GuidanceProposed.class, "guidance-proposed#1",
                            ItemEvent.GuidanceAdopted.class, "guidance-adopted#1",
                            ItemEvent.GuidanceRevised.class, "guidance-revised#1"));

    public static final List<DeciderSlice<?, ?, ?, ?>> ALL = List.of(ITEM);

    private GuidanceSlices() {}

    private static Map<String, String> tagsOf(ItemEvent event) {
        Map<String, String> tags = new HashMap<>();
        tags.put("guidance", event.guidanceId());
        if (event instanceof ItemEvent.GuidanceProposed(_, _, var origin, _) && origin != null) {
            tags.put("finding", origin.findingId());
            tags.put("incident", origin.incidentId());
        }
        return tags;
    }
}
