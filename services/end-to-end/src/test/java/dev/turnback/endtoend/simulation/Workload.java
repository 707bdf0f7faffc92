package dev.turnback.endtoend.simulation;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.component.ComponentCommand;
import dev.turnback.release.domain.release.Change;
import dev.turnback.release.domain.release.PinnedLine;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.release.ReleaseCommand;
import dev.turnback.release.domain.release.Stage;
import dev.turnback.release.domain.release.UndoWindow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What people and pipelines ask for, at random: few things, so that they meet, and often not what
 * is possible just then.
 */
final class Workload implements Supplier<Request> {
    /** It becomes harder to take back while the world is played. */
    private static final Change SOON_HARDER =
            new Change(
                    ChangeKind.DATA,
                    null,
                    "",
                    null,
                    null,
                    List.of(),
                    List.of(),
                    new PinnedLine(
                            "lin_1",
                            1,
                            Reversibility.REVERSIBLE,
                            new UndoWindow(
                                    UndoWindow.Kind.DURATION,
                                    2L,
                                    null,
                                    Reversibility.ONE_WAY,
                                    null)));

    private static final List<String> COMPONENTS = List.of("shop", "search", "billing");
    private static final int RELEASES = 12;

    private final RandomGenerator random;
    private final Supplier<Instant> now;
    private final Function<String, Optional<String>> attempts;
    private final Supplier<Request> incidents;
    private int number;

    /**
     * @param attempts the last attempt to roll a release back that is recorded
     */
    Workload(
            RandomGenerator random,
            Supplier<Instant> now,
            Function<String, Optional<String>> attempts) {
        this.random = random;
        this.attempts = attempts;
        this.incidents = new IncidentWorkload(random, now, this::request);
        this.now = now;
    }

    @Override
    public Request get() {
        String release = "rel_" + random.nextInt(RELEASES);
        Instant at = now.get();
        return switch (random.nextInt(16)) {
            case 0 -> component(at);
            case 1, 2 -> request("release", fresh -> planned(release, at));
            case 3 -> request("release", fresh -> new ReleaseCommand.StartRollout(release, at));
            case 4 ->
                    request(
                            "release",
                            fresh -> new ReleaseCommand.ReachStage(release, "canary", null, at));
            case 5 -> request("release", fresh -> new ReleaseCommand.CompleteRollout(release, at));
            case 6 -> startRollback(release, at);
            case 7 -> finishRollback(release, at);
            default -> incidents.get();
        };
    }

    private Request component(Instant at) {
        String component = COMPONENTS.get(random.nextInt(COMPONENTS.size()));
        return request(
                "release",
                random.nextBoolean()
                        ? fresh -> new ComponentCommand.NoteComponent(component, at)
                        : fresh ->
                                new ComponentCommand.RegisterComponent(
                                        component, component.toUpperCase(Locale.ROOT), null, at));
    }

    private static ReleaseCommand planned(String release, Instant at) {
        String component = COMPONENTS.get(Math.floorMod(release.hashCode(), COMPONENTS.size()));
        return new ReleaseCommand.PlanRelease(
                release,
                new Plan(
                        component,
                        "2.0",
                        "1.9",
                        List.of(new Change(ChangeKind.CODE, ""), SOON_HARDER),
                        List.of(new Stage("canary", 5))),
                at);
    }

    private Request startRollback(String release, Instant at) {
        return request(
                "release",
                fresh ->
                        new ReleaseCommand.StartRollback(
                                release, "att_" + fresh, Extent.FULL, "1.9", at));
    }

    private Request finishRollback(String release, Instant at) {
        String attempt = attempts.apply(release).orElse("att_none");
        String restored = random.nextBoolean() ? "1.9" : null;
        return request(
                "release",
                fresh -> new ReleaseCommand.FinishRollback(release, attempt, restored, at));
    }

    private Request request(String log, Function<String, Object> command) {
        return new Request("req-" + number++, log, command);
    }
}
