package dev.turnback.benchmarks;

import dev.turnback.allinone.Services;
import dev.turnback.axon.CommandContext;
import dev.turnback.axon.CommandSide;
import dev.turnback.axon.Handled;
import dev.turnback.axon.LogFullException;
import dev.turnback.contracts.Audience;
import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.Severity;
import dev.turnback.decision.domain.decision.DecisionCommand.RecordDecision;
import dev.turnback.decision.domain.decision.Mandate;
import dev.turnback.decision.domain.decision.Taken;
import dev.turnback.decision.domain.decision.Told;
import dev.turnback.incident.domain.incident.Harm;
import dev.turnback.incident.domain.incident.IncidentCommand.DeclareIncident;
import dev.turnback.incident.domain.incident.IncidentCommand.NoteHarm;
import dev.turnback.incident.domain.incident.NoteCommand.TellStatus;
import dev.turnback.incident.domain.incident.NoteCommand.WriteEntry;
import dev.turnback.incident.domain.incident.StatusUpdate;
import dev.turnback.kernel.Ids;
import dev.turnback.kernel.PositionVector;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is recorded in rooms where much happens: decisions and status updates, and now and then an
 * entry or a harm. In two of the rooms people paste what they see, so that their events are long.
 */
final class RoomWork {
    private static final CommandContext WHO = CommandContext.by("benchmark");
    private static final String PASTED = " at shop.Checkout.pay(Checkout.java:211)".repeat(100);
    private static final int LONG_ROOMS = 2;
    private static final int CYCLE = 40;

    private final CommandSide incident;
    private final CommandSide decision;
    private final Services services;
    private PositionVector before = PositionVector.ORIGIN;
    private final Ids ids = Log.ids();
    private final List<String> rooms = new ArrayList<>();

    RoomWork(Services services) {
        incident = services.cores().get(1).side();
        decision = services.cores().get(2).side();
        this.services = services;
    }

    /** Where the logs were before anything happened in the rooms. */
    PositionVector before() {
        return before;
    }

    List<String> rooms() {
        return rooms;
    }

    List<String> declare(int count) {
        for (int i = 0; i < count; i++) {
            String id = ids.next("inc");
            incident.handle(
                            new DeclareIncident(
                                    id, "Checkout fails, " + i, Severity.SEV2, false, now()),
                            WHO)
                    .join();
            rooms.add(id);
        }
        before = services.heads();
        return rooms;
    }

    /**
     * Every event has its own time to be recorded, whether or not the one before is; what the log
     * has no room for is not asked again.
     */
    long record(int perSecond, int seconds) throws InterruptedException {
        var accepted = new AtomicLong();
        var all = new ArrayList<CompletableFuture<?>>();
        long began = System.nanoTime();
        for (int number = 0; number < perSecond * seconds; number++) {
            long due = began + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            all.add(
                    handled(number)
                            .handle(
                                    (handled, _) ->
                                            handled instanceof Handled.Accepted
                                                    ? accepted.incrementAndGet()
                                                    : 0L));
        }
        all.forEach(CompletableFuture::join);
        return accepted.get();
    }

    private CompletableFuture<Handled> handled(int number) {
        try {
            return handle(number);
        } catch (LogFullException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<Handled> handle(int number) {
        int room = number % rooms.size();
        String id = rooms.get(room);
        String words = words(number, room);
        int kind = number / rooms.size() % CYCLE;
        if (kind == 0) {
            return incident.handle(
                    new WriteEntry(id, ids.next("ent"), "Looked at it again.", now(), now()), WHO);
        }
        if (kind == CYCLE / 2) {
            var harm = new Harm(HarmKind.USER, now(), "alert", "Checkout is slow.");
            return incident.handle(new NoteHarm(id, harm, now()), WHO);
        }
        if (kind % 2 == 0) {
            var update = new StatusUpdate(Audience.INTERNAL, words, null);
            return incident.handle(new TellStatus(id, ids.next("upd"), update, now()), WHO);
        }
        return decision.handle(decided(id, words), WHO);
    }

    /** What somebody writes. */
    static String words(int number, int room) {
        return "Error rate of the checkout is still high, looked at %d times.".formatted(number)
                + (room < LONG_ROOMS ? PASTED : "");
    }

    private RecordDecision decided(String id, String words) {
        return new RecordDecision(
                ids.next("dec"),
                new Taken(
                        id,
                        null,
                        DecisionKind.HOLD,
                        words,
                        "commander",
                        new Mandate(Authority.HELD, "may decide"),
                        List.of(),
                        null,
                        null),
                new Told(now(), null),
                null,
                Duration.ZERO,
                now(),
                now());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
