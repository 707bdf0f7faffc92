package dev.turnback.incident.write.importincidents;

import dev.turnback.contracts.history.IncidentSeen;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.imports.domain.RefusedItem;
import dev.turnback.imports.write.ItemCommands;
import dev.turnback.incident.domain.history.HistoryCommand.RecordIncident;
import dev.turnback.incident.domain.history.HistoryRejection;
import dev.turnback.incident.domain.history.HistoryRejection.ContainedBeforeItBegan;
import dev.turnback.incident.domain.history.HistoryRejection.NotItsId;
import dev.turnback.incident.domain.history.HistoryRejection.ResolvedBeforeItBegan;
import dev.turnback.incident.domain.history.HistoryRejection.ResolvedBeforeItsContainment;
import dev.turnback.incident.domain.history.HistoryRejection.ResolvedBeforeItsDeclaration;
import dev.turnback.incident.domain.history.IncidentIds;
import dev.turnback.incident.domain.history.ReadIncident;
import dev.turnback.incident.write.Refusals;
import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From the interchange format to the domain; every refusal names the item's field.
 *
 * @param now the server's time: the past cannot lie ahead of it
 */
record PastIncidents(Instant now) implements ItemCommands<IncidentSeen> {

    private static final int COMPONENTS = 100;
    private static final int FLAGS = 32;

    @Override
    public @Nullable String key(IncidentSeen item) {
        return item.key();
    }

    @Override
    public Object command(IncidentSeen item, String importId) {
        return new RecordIncident(
                IncidentIds.incidentId(Check.name("key", item.key())), importId, seen(item));
    }

    @Override
    public RefusedItem refused(IncidentSeen item, Object reason) {
        return new RefusedItem(
                item.key(),
                reason instanceof HistoryRejection r ? fieldOf(r) : "key",
                Refusals.of(reason).detail());
    }

    private static String fieldOf(HistoryRejection rejection) {
        return switch (rejection) {
            case NotItsId _ -> "key";
            case ContainedBeforeItBegan _ -> "containedAt";
            case ResolvedBeforeItBegan _,
                    ResolvedBeforeItsDeclaration _,
                    ResolvedBeforeItsContainment _ ->
                    "resolvedAt";
        };
    }

    private ReadIncident seen(IncidentSeen item) {
        return new ReadIncident(
                item.key(),
                components(item.components()),
                Check.name("title", item.title()),
                item.severity(),
                Check.past("declaredAt", item.declaredAt(), now),
                pastOrNull("harmBeganAt", item.harmBeganAt()),
                pastOrNull("containedAt", item.containedAt()),
                pastOrNull("resolvedAt", item.resolvedAt()),
                source(item.source()),
                flags(item.flags()));
    }

    private @Nullable Instant pastOrNull(String field, @Nullable Instant claimed) {
        return claimed == null ? null : Check.past(field, claimed, now);
    }

    private static List<String> components(List<String> components) {
        Check.atMost("components", components.size(), COMPONENTS);
        components.forEach(each -> Check.id("components", each));
        if (components.stream().distinct().count() < components.size()) {
            throw Problem.badField("components", "expected each component once");
        }
        return components;
    }

    private static SourceRef source(SourceRef source) {
        Check.name("source.name", source.name());
        Check.name("source.reference", source.reference());
        return source;
    }

    private static Set<String> flags(Set<String> flags) {
        Check.atMost("flags", flags.size(), FLAGS);
        flags.forEach(flag -> Check.name("flags", flag));
        return flags;
    }
}
