package dev.turnback.release.domain.release;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.TriggerRole;
import dev.turnback.release.domain.release.ReleaseEvent.ReleasePlanned;
import dev.turnback.release.domain.release.ReleaseEvent.ReleaseRolledBack;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackFinished;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackStarted;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutCompleted;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutStarted;
import dev.turnback.release.domain.release.ReleaseEvent.StageReached;
import dev.turnback.testing.Given;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One release of a shop, 2.0 after 1.9, at each step of its way. */
public final class ReleaseExamples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final String ID = "rel_1";
    public static final String ATTEMPT = "att_1";

    public static final Plan PLAN =
            new Plan(
                    "shop",
                    "2.0",
                    "1.9",
                    List.of(
                            new Change(ChangeKind.CODE, "new basket"),
                            new Change(ChangeKind.SCHEMA, "basket table")),
                    List.of(new Stage("canary", 5), new Stage("everybody", 100)));

    /** It can be taken back for an hour. */
    public static final PinnedLine FOR_AN_HOUR =
            new PinnedLine(
                    "lin_1",
                    3,
                    Reversibility.REVERSIBLE,
                    new UndoWindow(
                            UndoWindow.Kind.DURATION,
                            3_600L,
                            null,
                            Reversibility.ONE_WAY,
                            "until old rows are dropped"));

    /** It can be taken back until somebody says otherwise. */
    public static final PinnedLine UNTIL_CONTRACTED =
            new PinnedLine(
                    "lin_2",
                    1,
                    Reversibility.REVERSIBLE,
                    new UndoWindow(
                            UndoWindow.Kind.EVENT,
                            null,
                            "the column is dropped",
                            Reversibility.PARTIALLY_REVERSIBLE,
                            null));

    /** An hour in which a commander is there, and for half of it somebody by name. */
    public static final Readiness READY =
            new Readiness(
                    new Readiness.Window(NOON, minutesLater(60)),
                    List.of(
                            new Readiness.Duty(null, TriggerRole.COMMANDER, null, null),
                            new Readiness.Duty("per_1", null, NOON, minutesLater(30))),
                    List.of(
                            new Readiness.Confirmed(
                                    "prc_1", "a backup of the table", "restored on staging")),
                    List.of(
                            new Readiness.Answered(
                                    "gui_1",
                                    Readiness.Answer.FOLLOWED,
                                    "the new column is written by both")));

    /** The same release with windows: of a line that closes in time, and of one that does not. */
    public static final Plan WITH_WINDOWS =
            new Plan(
                    "shop",
                    "2.0",
                    "1.9",
                    List.of(
                            new Change(ChangeKind.CODE, "new basket"),
                            change(ChangeKind.DATA, FOR_AN_HOUR),
                            change(ChangeKind.SCHEMA, UNTIL_CONTRACTED)),
                    List.of(),
                    "per_1",
                    "sht_1",
                    List.of("prc_1"),
                    READY);

    /** The same, in stages. */
    public static final Plan REVISED =
            new Plan(
                    "shop",
                    "2.0",
                    "1.9",
                    WITH_WINDOWS.changes(),
                    PLAN.stages(),
                    "per_1",
                    "sht_1",
                    List.of("prc_1"),
                    READY);

    public static final Pins PINS =
            new Pins(new Pins.Pin("sht_1", 4), List.of(new Pins.Pin("prc_1", 2)));

    public static final ReleasePlanned PLANNED = new ReleasePlanned(ID, PLAN, NOON);
    public static final RolloutStarted STARTED =
            new RolloutStarted(ID, "shop", "2.0", Pins.NONE, null, minutesLater(1));
    public static final StageReached CANARY =
            new StageReached(ID, "shop", "canary", 5, minutesLater(2));
    public static final RolloutCompleted COMPLETED =
            new RolloutCompleted(ID, "shop", minutesLater(30));

    private ReleaseExamples() {}

    public static Instant minutesLater(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }

    static Change change(ChangeKind kind, PinnedLine line) {
        return new Change(
                kind,
                "expand only",
                "basket table",
                null,
                null,
                List.of(new Dependant("payments", "4.1", "4.3")),
                List.of("mails are sent"),
                line);
    }

    public static RollbackStarted rollback(Extent extent) {
        return new RollbackStarted(
                ID, PLAN, ATTEMPT, extent, "1.9", STARTED.at(), minutesLater(40));
    }

    public static RollbackFinished finished(@Nullable String restoredVersion) {
        return new RollbackFinished(ID, "shop", ATTEMPT, restoredVersion, false, minutesLater(45));
    }

    public static ReleaseRolledBack rolledBack(Extent extent) {
        return new ReleaseRolledBack(ID, "shop", "2.0", ATTEMPT, "1.9", extent, minutesLater(45));
    }

    static Given<ReleaseCommand, Release, ReleaseEvent, ReleaseRejection> nothing() {
        return Given.given(new ReleaseDecider());
    }

    /** With windows, and out since {@link #STARTED}. */
    static Given<ReleaseCommand, Release, ReleaseEvent, ReleaseRejection> withWindows() {
        return nothing()
                .and(
                        new ReleasePlanned(ID, WITH_WINDOWS, NOON),
                        new RolloutStarted(
                                ID, "shop", "2.0", PINS, minutesLater(61), minutesLater(1)));
    }

    static Given<ReleaseCommand, Release, ReleaseEvent, ReleaseRejection> planned() {
        return nothing().and(PLANNED);
    }

    static Given<ReleaseCommand, Release, ReleaseEvent, ReleaseRejection> rollingOut() {
        return planned().and(STARTED);
    }

    static Given<ReleaseCommand, Release, ReleaseEvent, ReleaseRejection> completed() {
        return rollingOut().and(CANARY, COMPLETED);
    }

    static Given<ReleaseCommand, Release, ReleaseEvent, ReleaseRejection> rollingBack() {
        return completed().and(rollback(Extent.FULL));
    }

    static Given<ReleaseCommand, Release, ReleaseEvent, ReleaseRejection> rolledBack() {
        return rollingBack().and(finished("1.9"), rolledBack(Extent.FULL));
    }
}
