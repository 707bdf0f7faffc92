package dev.turnback.benchmarks;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.release.domain.release.Change;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.release.ReleaseCommand;
import dev.turnback.release.domain.release.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * The commands of one writer, seeded: releases of 200 components (a few have most of them, by
 * Zipf's law) are planned, rolled out in two stages, and completed or taken back. Every twentieth
 * command goes to a release that all writers work on. Not for use by several threads.
 */
final class Lives implements Supplier<ReleaseCommand> {
    private static final int COMPONENTS = 200;
    private static final List<ChangeKind> KINDS = List.of(ChangeKind.values());
    private static final int SHARED = 8;
    private static final int SHARED_EVERY = 20;
    private static final double[] ZIPF = zipf();
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final SplittableRandom random;
    private final String writer;
    private final Queue<ReleaseCommand> life = new ArrayDeque<>();
    private int releases;
    private int commands;

    Lives(long seed, String writer) {
        this.random = new SplittableRandom(seed);
        this.writer = writer;
    }

    @Override
    public ReleaseCommand get() {
        commands++;
        if (commands % SHARED_EVERY == 0) {
            return new ReleaseCommand.ReachStage(
                    shared(random.nextInt(SHARED)),
                    "canary",
                    (double) random.nextInt(1, 100),
                    FIRST.plusSeconds(commands));
        }
        if (life.isEmpty()) {
            begin();
        }
        return life.remove();
    }

    /** What the shared releases need before anybody can work on them. */
    static List<ReleaseCommand> before() {
        return java.util.stream.IntStream.range(0, SHARED)
                .mapToObj(Lives::shared)
                .flatMap(
                        id ->
                                java.util.stream.Stream.of(
                                        plan(id, 0, FIRST),
                                        new ReleaseCommand.StartRollout(id, FIRST)))
                .toList();
    }

    private static String shared(int number) {
        return "rel_shared" + number;
    }

    private void begin() {
        // Later releases sort after earlier ones of all writers, as the product's ids do.
        String made = "%08d%s".formatted(++releases, writer);
        String id = "rel_" + made;
        Instant at = FIRST.plus(Duration.ofMinutes(releases)).plusSeconds(random.nextInt(60));
        life.add(plan(id, component(), at));
        life.add(new ReleaseCommand.StartRollout(id, at.plusSeconds(60)));
        life.add(new ReleaseCommand.ReachStage(id, "canary", null, at.plusSeconds(90)));
        if (random.nextInt(4) > 0) {
            life.add(new ReleaseCommand.ReachStage(id, "all", null, at.plusSeconds(600)));
            life.add(new ReleaseCommand.CompleteRollout(id, at.plusSeconds(900)));
        } else {
            String attempt = "att_" + made;
            Instant began = at.plusSeconds(120 + random.nextInt(3_000));
            life.add(new ReleaseCommand.StartRollback(id, attempt, Extent.FULL, "1.9", began));
            life.add(
                    new ReleaseCommand.FinishRollback(
                            id, attempt, "1.9", began.plusSeconds(30 + random.nextInt(600))));
        }
    }

    private static ReleaseCommand plan(String id, int component, Instant at) {
        ChangeKind kind = KINDS.get(component % KINDS.size());
        return new ReleaseCommand.PlanRelease(
                id,
                new Plan(
                        "component-" + component,
                        "2.0." + Math.floorMod(id.hashCode(), 100_000),
                        "1.9",
                        List.of(
                                new Change(
                                        kind,
                                        "Moves the rules of the basket into the price service, and"
                                                + " reads old orders through the adapter until the"
                                                + " last of them is closed.")),
                        List.of(new Stage("canary", 5), new Stage("all", 100))),
                at);
    }

    private int component() {
        double wanted = random.nextDouble();
        int found = java.util.Arrays.binarySearch(ZIPF, wanted);
        return Math.min(COMPONENTS - 1, found < 0 ? -found - 1 : found);
    }

    private static double[] zipf() {
        double[] share = new double[COMPONENTS];
        double sum = 0;
        for (int rank = 1; rank <= COMPONENTS; rank++) {
            sum += 1.0 / rank;
            share[rank - 1] = sum;
        }
        for (int i = 0; i < COMPONENTS; i++) {
            share[i] /= sum;
        }
        return share;
    }
}
