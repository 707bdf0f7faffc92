package dev.turnback.insight;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.incident.IncidentEvents.ComponentLinked;
import dev.turnback.contracts.incident.IncidentEvents.HarmNoted;
import dev.turnback.contracts.incident.IncidentEvents.IncidentContained;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.IncidentObserved;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseObserved;
import dev.turnback.feed.PublishedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Incidents of a shop, one a day at noon, each of them contained after a number of minutes. */
final class LikeThisExamples {

    static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");

    /** When the log was written, which is after all of it happened. */
    static final Instant RECORDED = Instant.parse("2026-06-01T00:00:00Z");

    private LikeThisExamples() {}

    static Instant day(int day) {
        return FIRST.plus(Duration.ofDays(day));
    }

    static Instant minute(int day, int minute) {
        return day(day).plus(Duration.ofMinutes(minute));
    }

    /** Recorded one second after another, from {@link #RECORDED} on. */
    static PublishedEvent event(long position, IncidentEvents body) {
        return new PublishedEvent(
                "incident",
                position,
                "evt_" + position,
                PublishedTypes.type(body.getClass()),
                body.subject(),
                FIRST,
                RECORDED.plusSeconds(position),
                null,
                null,
                body);
    }

    static IncidentDeclared declared(String id, int day) {
        return new IncidentDeclared(id, "it fails", Severity.SEV2, false, minute(day, 1));
    }

    static IncidentDeclared drill(String id, int day) {
        return new IncidentDeclared(id, "an exercise", Severity.SEV2, true, minute(day, 1));
    }

    static HarmNoted harm(String id, int day) {
        return new HarmNoted(id, HarmKind.USER, day(day), "alert", "", minute(day, 2));
    }

    static IncidentContained contained(String id, int day, int minute) {
        return new IncidentContained(id, "quiet", minute(day, minute));
    }

    static ComponentLinked links(String id, String component, ReleaseLink link) {
        return new ComponentLinked(id, component, link, "it fails", null, FIRST);
    }

    static ComponentLinked links(String id, String component) {
        return links(id, component, ReleaseLink.SUSPECTED);
    }

    static ReleaseLinked after(String id, String release, ReleaseLink link) {
        return new ReleaseLinked(id, release, "shop", link, "since then", FIRST);
    }

    /** What changed which kind, as it is known of releases. */
    static ReleaseObserved release(String id, ChangeKind... kinds) {
        return new ReleaseObserved(
                id,
                "shop",
                "1.4.0",
                "1.3.0",
                FIRST,
                List.of(kinds),
                new SourceRef(SourceRef.Kind.GIT, "shop", id),
                Set.of());
    }

    static IncidentObserved imported(String id, int day, @Nullable Integer minutes) {
        return new IncidentObserved(
                id,
                List.of("shop"),
                "it failed",
                Severity.SEV2,
                minute(day, 1),
                day(day),
                minutes == null ? null : minute(day, minutes),
                null,
                new SourceRef(SourceRef.Kind.STATUSPAGE, "status", id),
                Set.of());
    }
}
