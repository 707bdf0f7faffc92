package dev.turnback.testing;

import dev.turnback.storage.Lease;
import dev.turnback.storage.Leases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** Holders, each on a store of its own, who ask, renew, give back and fall asleep by chance. */
final class LeaseRace {

    private static final String NAME = "race";

    private final List<Leases> stores;
    private final Random random;
    private final Map<Integer, Lease> held = new HashMap<>();
    private final Map<Long, String> holderOfEpoch = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private long highest;

    LeaseRace(List<Leases> stores, long seed) {
        this.stores = stores;
        this.random = new Random(seed);
    }

    void run(int steps) {
        for (int step = 0; step < steps; step++) {
            now = now.plusMillis(random.nextInt(800));
            if (random.nextInt(5) == 0) {
                giveBack(random.nextInt(stores.size()));
            } else {
                askAtOnce();
            }
            checkOneAtMost(step);
        }
    }

    List<String> violations() {
        return violations;
    }

    int changesOfHolder() {
        return holderOfEpoch.size();
    }

    /** Everybody who is awake asks before anybody has an answer. */
    private void askAtOnce() {
        var asked = new HashMap<Integer, CompletableFuture<Optional<Lease>>>();
        for (int i = 0; i < stores.size(); i++) {
            if (random.nextInt(3) > 0) {
                var term = Duration.ofMillis(1 + random.nextInt(1_500));
                asked.put(i, stores.get(i).acquire(NAME, "holder" + i, now, term));
            }
        }
        long before = highest;
        asked.forEach((i, answer) -> answer.join().ifPresent(lease -> note(i, lease, before)));
    }

    private void note(int holder, Lease lease, long before) {
        held.put(holder, lease);
        String other = holderOfEpoch.putIfAbsent(lease.epoch(), lease.holder());
        if (other != null && !other.equals(lease.holder())) {
            violations.add("epoch " + lease.epoch() + " has two holders");
        }
        if (lease.epoch() < before) {
            violations.add("epoch " + lease.epoch() + " was granted after " + before);
        }
        highest = Math.max(highest, lease.epoch());
    }

    /** The holder stops at once, whether what it gives back is its own still or not. */
    private void giveBack(int holder) {
        Lease lease = held.get(holder);
        if (lease != null) {
            stores.get(holder).release(lease).join();
            if (random.nextBoolean()) {
                held.remove(holder);
            } else {
                held.put(holder, lease.released());
            }
        }
    }

    private void checkOneAtMost(int step) {
        long valid = held.values().stream().filter(lease -> lease.isValidAt(now)).count();
        if (valid > 1) {
            violations.add("step " + step + ": " + held.values());
        }
    }
}
