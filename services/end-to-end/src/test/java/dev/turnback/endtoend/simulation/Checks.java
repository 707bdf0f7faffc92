package dev.turnback.endtoend.simulation;

import dev.turnback.axon.RecordedEvent.Metadata;
import dev.turnback.storage.Commit;
import dev.turnback.storage.LogVerifier;
import dev.turnback.storage.StoredEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What must be so in every world, whatever went wrong in it. */
record Checks(Disks disks, Notes notes) {

    /** Every log is as it was written. */
    void chains() {
        for (String log : disks.logs()) {
            LogVerifier.Verification found =
                    LogVerifier.verify(disks.log(log), progress -> {}).join();
            if (!found.intact()) {
                notes.violated(log + " is broken at " + found.brokenAt() + ": " + found.reason());
            }
        }
    }

    /**
     * All of them, once everything has come to rest.
     *
     * @param fresh the same logs followed by views that never saw a fault
     */
    void afterwards(Supplier<Disks> fresh) {
        chains();
        disks.logs().forEach(this::order);
        disks.logs().forEach(this::wholeCommands);
        acknowledgements();
        policies();
        deadlines();
        views(fresh.get());
    }

    private void order(String log) {
        long next = 1;
        Instant last = Instant.MIN;
        for (Commit commit : disks.commits(log)) {
            if (commit.first() != next) {
                notes.violated(log + " has a gap before " + commit.first());
            }
            if (commit.recordedAt().isBefore(last)) {
                notes.violated(log + " goes back in time at " + commit.first());
            }
            next = commit.last() + 1;
            last = commit.recordedAt();
        }
    }

    /** The events of one command are in one commit: there is no half of a command. */
    private void wholeCommands(String log) {
        Map<String, Long> commitOf = new HashMap<>();
        for (Commit commit : disks.commits(log)) {
            for (StoredEvent event : commit.events()) {
                String command = event.metadata().getOrDefault(Metadata.CAUSATION_ID, event.id());
                Long before = commitOf.putIfAbsent(command, commit.first());
                if (before != null && before != commit.first()) {
                    notes.violated(
                            "the command %s is in the commits %d and %d of %s"
                                    .formatted(command, before, commit.first(), log));
                }
            }
        }
    }

    /** What was acknowledged is there, at its place, once. */
    private void acknowledgements() {
        Map<String, List<Long>> places = new HashMap<>();
        for (String log : disks.logs()) {
            for (Commit commit : disks.commits(log)) {
                long position = commit.first();
                for (StoredEvent event : commit.events()) {
                    String key = event.metadata().get(Metadata.IDEMPOTENCY_KEY);
                    if (key != null) {
                        places.merge(
                                key,
                                List.of(position),
                                (a, b) -> List.of(a.getFirst(), b.getFirst()));
                    }
                    position++;
                }
            }
        }
        places.forEach(
                (key, at) -> {
                    if (at.size() > 1) {
                        notes.violated(key + " is recorded at " + at);
                    }
                });
        notes.accepted()
                .forEach(
                        (request, told) -> {
                            if (!List.of(told.position()).equals(places.get(request.key()))) {
                                notes.violated(
                                        "%s was told %d, recorded is %s"
                                                .formatted(
                                                        request.key(),
                                                        told.position(),
                                                        places.get(request.key())));
                            }
                        });
    }

    /** Each finding that proposes guidance has led to one item, once. */
    private void policies() {
        long proposing =
                stored("incident", "finding-recorded")
                        .filter(event -> text(event).contains("Ship it behind a flag."))
                        .count();
        long proposed = stored("guidance", "guidance-proposed").count();
        if (proposing != proposed) {
            notes.violated(proposing + " findings proposed guidance, " + proposed + " items came");
        }
    }

    /** Each accepted risk was called for review once, and not before its time. */
    private void deadlines() {
        long accepted =
                stored("decision", "decision-recorded")
                        .filter(event -> text(event).contains("ACCEPT_RISK"))
                        .count();
        long called = stored("decision", "risk-review-fell-due").count();
        if (accepted != called) {
            notes.violated(accepted + " risks were accepted, " + called + " reviews called for");
        }
        for (Commit commit : disks.commits("decision")) {
            for (StoredEvent event : commit.events()) {
                Instant due = event.occurredAt();
                if (event.type().startsWith("risk-review-fell-due")
                        && due != null
                        && commit.recordedAt().isBefore(due.minusMillis(1))) {
                    notes.violated("a review due at " + due + " came at " + commit.recordedAt());
                }
            }
        }
    }

    private Stream<StoredEvent> stored(String log, String type) {
        return disks.commits(log).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.type().startsWith(type + "#"));
    }

    private static String text(StoredEvent event) {
        try (InputStream json = event.payload().open()) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each view is the fold of its log. */
    private void views(Disks fresh) {
        Map<String, String> expected = fresh.digests();
        disks.digests()
                .forEach(
                        (view, digest) -> {
                            if (!digest.equals(expected.get(view))) {
                                notes.violated(view + " is not the fold of its log");
                            }
                        });
    }
}
