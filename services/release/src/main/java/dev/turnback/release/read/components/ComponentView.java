package dev.turnback.release.read.components;

import dev.turnback.contracts.PlatformPart;
import dev.turnback.contracts.TriggerRole;
import dev.turnback.release.domain.component.ComponentEvent;
import dev.turnback.release.domain.component.GateMode;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A component as it is shown; times are UTC, as claimed.
 *
 * @param name what people call it; its id until somebody says
 * @param team who owns it, null when nobody said
 * @param registered false while only releases or histories name it
 * @param since when it was first named
 * @param onCall where to reach whoever is on call, null when nobody said
 * @param triggerRoles who may trigger taking it back, by role
 * @param triggerPersons who may beside, as ids
 * @param platformChanges of what it stands on, the latest first
 * @param ownerChangedAt when it went to another team, each time
 * @param bar null when none is set
 * @param redeploySuffices null unless deploying what ran before is the whole way back
 * @param gate what its team makes of what the gate finds
 * @param retired null while it is in use
 * @param position of its last event, as in {@code release:4}
 */
public record ComponentView(
        String id,
        String name,
        @Nullable String team,
        boolean registered,
        Instant since,
        @Nullable String onCall,
        List<TriggerRole> triggerRoles,
        List<String> triggerPersons,
        List<PlatformChange> platformChanges,
        List<Instant> ownerChangedAt,
        @Nullable Within bar,
        @Nullable Because redeploySuffices,
        GateMode gate,
        @Nullable Retirement retired,
        String position) {

    public ComponentView {
        triggerRoles = List.copyOf(triggerRoles);
        triggerPersons = List.copyOf(triggerPersons);
        platformChanges = List.copyOf(platformChanges);
        ownerChangedAt = List.copyOf(ownerChangedAt);
    }

    /** A change of what it stands on. */
    public record PlatformChange(PlatformPart what, String description, Instant at) {}

    /** What runs can be taken back within so many seconds. */
    public record Within(double withinSeconds) {}

    /** Why. */
    public record Because(String reason) {}

    /** When it went out of use, and why. */
    public record Retirement(Instant at, String reason) {}

    /** With one more change of its team. */
    ComponentView handedOverAt(Instant at) {
        return new ComponentView(
                id,
                name,
                team,
                registered,
                since,
                onCall,
                triggerRoles,
                triggerPersons,
                platformChanges,
                Stream.concat(ownerChangedAt.stream(), Stream.of(at)).toList(),
                bar,
                redeploySuffices,
                gate,
                retired,
                position);
    }

    public static final View<ComponentView> VIEW =
            new View<>(
                    ViewDefinition.named("components", 3).indexed("byId", ViewKey.string("id")),
                    ComponentView.class,
                    List.of(
                            new View.Fold<>(
                                    ComponentEvent.class,
                                    ComponentEvent::component,
                                    ComponentHistory::evolve)),
                    row -> Map.of("id", ViewValue.of(row.id())));
}
