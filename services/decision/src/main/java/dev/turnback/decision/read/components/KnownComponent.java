package dev.turnback.decision.read.components;

import dev.turnback.contracts.TriggerRole;
import dev.turnback.contracts.Triggers;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.AuthorityGiven;
import dev.turnback.contracts.release.ReleaseEvents.OwnershipChanged;
import dev.turnback.contracts.release.ReleaseEvents.ProcedurePublished;
import dev.turnback.contracts.release.ReleaseEvents.ProcedureRetired;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may trigger taking a component back.
 *
 * @param own whom its team gave it to
 * @param procedures whom each procedure in use gives it to, by its id
 */
public record KnownComponent(String id, Triggers own, Map<String, Triggers> procedures) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "release";

    public static final View<KnownComponent> VIEW =
            new View<>(
                    ViewDefinition.named("known-components", 1),
                    KnownComponent.class,
                    List.of(
                            new View.Fold<>(
                                    OwnershipChanged.class,
                                    OwnershipChanged::component,
                                    (before, e) -> of(before, e.component()).given(e.triggers())),
                            new View.Fold<>(
                                    AuthorityGiven.class,
                                    AuthorityGiven::component,
                                    (before, e) -> of(before, e.component()).given(e.triggers())),
                            new View.Fold<>(
                                    ProcedurePublished.class,
                                    ProcedurePublished::component,
                                    (before, e) -> of(before, e.component()).with(e)),
                            new View.Fold<>(
                                    ProcedureRetired.class,
                                    ProcedureRetired::component,
                                    (before, e) ->
                                            of(before, e.component()).without(e.procedureId()))),
                    _ -> Map.of());

    public KnownComponent {
        procedures = Map.copyOf(procedures);
    }

    /** Of which nothing was said. */
    public static KnownComponent unknown(String id) {
        return new KnownComponent(id, Triggers.NOBODY, Map.of());
    }

    /** All to whom its team or one of its procedures gave it. */
    public Triggers triggers() {
        List<Triggers> all = Stream.concat(Stream.of(own), procedures.values().stream()).toList();
        List<TriggerRole> roles =
                all.stream().flatMap(each -> each.roles().stream()).distinct().sorted().toList();
        List<String> persons =
                all.stream().flatMap(each -> each.persons().stream()).distinct().sorted().toList();
        return new Triggers(roles, persons);
    }

    private static KnownComponent of(@Nullable KnownComponent before, String id) {
        return before == null ? unknown(id) : before;
    }

    private KnownComponent given(Triggers triggers) {
        return new KnownComponent(id, triggers, procedures);
    }

    private KnownComponent with(ReleaseEvents.ProcedurePublished event) {
        var all = new HashMap<>(procedures);
        all.put(event.procedureId(), event.triggers());
        return new KnownComponent(id, own, all);
    }

    private KnownComponent without(String procedureId) {
        var all = new HashMap<>(procedures);
        all.remove(procedureId);
        return new KnownComponent(id, own, all);
    }
}
