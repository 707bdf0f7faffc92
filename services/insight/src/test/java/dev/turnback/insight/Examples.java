package dev.turnback.insight;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.AttemptFinished;
import dev.turnback.contracts.release.ReleaseEvents.AttemptObserved;
import dev.turnback.contracts.release.ReleaseEvents.AttemptStarted;
import dev.turnback.contracts.release.ReleaseEvents.HistorySetAside;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseObserved;
import dev.turnback.feed.PublishedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The history of a shop, counted by hand.
 *
 * <table>
 *   <caption>What each event means</caption>
 *   <tr><td>1</td><td>payments</td><td>SUCCEEDED, 9000 s, CODE</td></tr>
 *   <tr><td>2</td><td>search</td><td>INEFFECTIVE, 3600 s, CODE</td></tr>
 *   <tr><td>3</td><td>image</td><td>SUCCEEDED, 1200 s, CONFIG</td></tr>
 *   <tr><td>4</td><td>exports</td><td>open, at least 172800 s</td></tr>
 *   <tr><td>5, 6</td><td>set aside</td><td>NEVER_SHIPPED_ALONE, REAPPLIES</td></tr>
 *   <tr><td>7</td><td>a release</td><td>no rollback</td></tr>
 * </table>
 */
final class Examples {

    static final Instant RECORDED = Instant.parse("2026-02-01T00:00:00Z");
    static final Instant HISTORY_ENDS = Instant.parse("2026-01-12T10:00:00Z");

    private static final SourceRef GIT = new SourceRef(SourceRef.Kind.GIT, "shop", "4f1c");

    private Examples() {}

    static List<PublishedEvent> shop() {
        return List.of(
                event(1, payments()),
                event(2, search()),
                event(3, image()),
                event(4, exports()),
                event(5, setAside("obs_5", SetAsideReason.NEVER_SHIPPED_ALONE)),
                event(6, setAside("obs_6", SetAsideReason.REAPPLIES)),
                event(
                        7,
                        new ReleaseObserved(
                                "rel_7",
                                "shop",
                                "1.4.0",
                                "1.3.0",
                                at("2026-01-10T10:00:00Z"),
                                List.of(ChangeKind.CODE),
                                GIT,
                                Set.of())));
    }

    static AttemptObserved payments() {
        return attempt("att_1", "2026-01-06T10:00:00Z", "2026-01-06T12:30:00Z", ChangeKind.CODE);
    }

    static AttemptObserved search() {
        return followed(
                attempt("att_2", "2026-01-07T10:00:00Z", "2026-01-07T11:00:00Z", ChangeKind.CODE),
                "2026-01-07T11:40:00Z");
    }

    static AttemptObserved image() {
        return attempt("att_3", "2026-01-09T09:00:00Z", "2026-01-09T09:20:00Z", ChangeKind.CONFIG);
    }

    static AttemptObserved exports() {
        return attempt("att_4", "2026-01-10T10:00:00Z", null, ChangeKind.CODE);
    }

    static AttemptObserved attempt(
            String id, String exposedAt, @Nullable String landedAt, ChangeKind kind) {
        return new AttemptObserved(
                id,
                "shop",
                "2.0",
                "1.9",
                "1.9",
                at(exposedAt),
                landedAt == null ? null : at(landedAt),
                Extent.FULL,
                List.of(kind),
                List.of(),
                HISTORY_ENDS,
                GIT,
                Set.of("lag=minutes"));
    }

    static AttemptObserved followed(AttemptObserved attempt, String when) {
        return new AttemptObserved(
                attempt.attemptId(),
                attempt.component(),
                attempt.version(),
                attempt.restoredVersion(),
                attempt.previousVersion(),
                attempt.exposedAt(),
                attempt.landedAt(),
                attempt.extent(),
                attempt.changeKinds(),
                List.of(new FollowUp(FollowUp.Kind.REAPPLIED, at(when), "77aa")),
                attempt.observedUntil(),
                attempt.source(),
                attempt.flags());
    }

    static HistorySetAside setAside(String id, SetAsideReason reason) {
        return new HistorySetAside(
                id, "shop", reason, at("2026-01-08T09:30:00Z"), List.of(ChangeKind.CONFIG), GIT);
    }

    static List<PublishedEvent> live(long firstPosition) {
        return List.of(
                event(
                        firstPosition,
                        new AttemptStarted(
                                "att_live",
                                "rel_live",
                                "shop",
                                "3.0",
                                "2.9",
                                Extent.FULL,
                                List.of(ChangeKind.SCHEMA),
                                at("2026-01-20T10:00:00Z"),
                                at("2026-01-20T10:30:00Z"))),
                event(
                        firstPosition + 1,
                        new AttemptFinished(
                                "att_live", "rel_live", "2.9", at("2026-01-20T10:40:00Z"))));
    }

    /** Recorded one second after another, from {@link #RECORDED} on. */
    static PublishedEvent event(long position, ReleaseEvents body) {
        return new PublishedEvent(
                "release",
                position,
                "evt_" + position,
                PublishedTypes.type(body.getClass()),
                body.subject(),
                HISTORY_ENDS,
                RECORDED.plusSeconds(position),
                null,
                null,
                body);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
