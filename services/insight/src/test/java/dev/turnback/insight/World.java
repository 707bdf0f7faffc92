package dev.turnback.insight;

import static dev.turnback.insight.DecisionExamples.minute;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.PublishedBody;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.Triggers;
import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.incident.IncidentEvents.HarmNoted;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.contracts.release.PlannedChange;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.AttemptFinished;
import dev.turnback.contracts.release.ReleaseEvents.AttemptStarted;
import dev.turnback.contracts.release.ReleaseEvents.ComponentRegistered;
import dev.turnback.contracts.release.ReleaseEvents.OwnershipChanged;
import dev.turnback.contracts.release.ReleaseEvents.ReleasePlanned;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.MetricsQuery;
import dev.turnback.insight.metrics.Stamp;
import dev.turnback.kernel.PositionVector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What four services recorded, one second after another from a day after noon on. */
final class World {

    private final List<PublishedEvent> events = new ArrayList<>();
    private final Map<String, Long> positions = new HashMap<>();

    World given(PublishedBody... bodies) {
        for (PublishedBody body : bodies) {
            String source = source(body);
            long position = positions.merge(source, 1L, Long::sum);
            events.add(
                    new PublishedEvent(
                            source,
                            position,
                            source + "_" + position,
                            PublishedTypes.type(body.getClass()),
                            body.subject(),
                            DecisionExamples.NOON,
                            DecisionExamples.NOON
                                    .plus(Duration.ofDays(1))
                                    .plusSeconds(events.size()),
                            null,
                            null,
                            body));
        }
        return this;
    }

    private static String source(PublishedBody body) {
        if (body instanceof DecisionEvents) {
            return "decision";
        }
        if (body instanceof GuidanceEvents) {
            return "guidance";
        }
        return body instanceof IncidentEvents ? "incident" : "release";
    }

    List<PublishedEvent> events() {
        return List.copyOf(events);
    }

    PositionVector position() {
        return new PositionVector(positions);
    }

    FactBook book() {
        var book = new FactBook();
        events.forEach(book::apply);
        return book;
    }

    Knowledge known() {
        return Knowledge.at(position());
    }

    Stamp stamp() {
        return new Stamp(book().lastRecorded(position()), false, position().toString(), "/facts");
    }

    static MetricsQuery live() {
        return MetricsQuery.of(Basis.VERIFIED);
    }

    /** An incident whose harm began then, linked to {@code rel_1} of the shop. */
    World incident(String id, int onset, Severity severity, boolean drill) {
        return given(
                new IncidentDeclared(id, "it fails", severity, drill, minute(onset + 2)),
                new HarmNoted(id, HarmKind.USER, minute(onset), "alert", "", minute(onset + 2)),
                new ReleaseLinked(
                        id, "rel_1", "shop", ReleaseLink.SUSPECTED, "", minute(onset + 3)));
    }

    World incident(String id, int onset) {
        return incident(id, onset, Severity.SEV2, false);
    }

    /** The shop, of the team that owned it first, and its release. */
    World shop(String team) {
        return given(
                new ComponentRegistered("shop", "Shop", team, minute(-1_000)),
                planned("rel_1", "shop", ChangeKind.SCHEMA, "expand only", null));
    }

    static OwnershipChanged owned(String component, String team, int at) {
        return new OwnershipChanged(component, team, Triggers.NOBODY, minute(at));
    }

    static ReleasePlanned planned(
            String id,
            String component,
            ChangeKind kind,
            @Nullable String pattern,
            @Nullable Reversibility reversibility) {
        return new ReleasePlanned(
                id,
                component,
                "2.0",
                "1.9",
                List.of(kind),
                List.of(new PlannedChange(kind, pattern, reversibility)),
                minute(-900));
    }

    /** A rollback of {@code rel_1} that began then and took ten minutes. */
    static ReleaseEvents[] rollback(String id, int began) {
        return new ReleaseEvents[] {
            started(id, began), new AttemptFinished(id, "rel_1", "1.9", minute(began + 10))
        };
    }

    static AttemptStarted started(String id, int began) {
        return new AttemptStarted(
                id,
                "rel_1",
                "shop",
                "2.0",
                "1.9",
                Extent.FULL,
                List.of(ChangeKind.SCHEMA),
                minute(-100),
                minute(began));
    }
}
