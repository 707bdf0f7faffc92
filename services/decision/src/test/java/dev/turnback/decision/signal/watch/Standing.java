package dev.turnback.decision.signal.watch;

import dev.turnback.decision.domain.obligation.Obligation;
import dev.turnback.decision.domain.obligation.Obligation.Candidate;
import dev.turnback.decision.domain.obligation.Obligation.Opened;
import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.decision.domain.obligation.ObligationDecider;
import dev.turnback.decision.domain.obligation.ObligationEvent;
import dev.turnback.decision.domain.obligation.ObligationRejection;
import dev.turnback.decision.signal.Obliging;
import dev.turnback.kernel.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Obligations as they stand after what was said of them, each order having its effect once. */
final class Standing implements Obliging {

    private final ObligationDecider decider = new ObligationDecider();
    private final Map<String, Obligation> obligations = new TreeMap<>();
    private final Set<String> keys = new HashSet<>();
    final List<ObligationCommand> said = new ArrayList<>();

    /** What it may be, since when, and how it goes; whichever release was named first. */
    record Stands(
            Set<String> releases,
            Instant onset,
            Instant confirmedAt,
            Instant knowableAt,
            String course) {}

    @Override
    public CompletableFuture<Void> send(ObligationCommand command, String idempotencyKey) {
        if (keys.add(idempotencyKey)) {
            said.add(command);
            String id = command.obligationId();
            Obligation state = obligations.getOrDefault(id, decider.initial());
            Outcome<ObligationEvent, ObligationRejection> outcome = decider.decide(command, state);
            switch (outcome) {
                case Outcome.Accepted<ObligationEvent, ObligationRejection> accepted -> {
                    for (ObligationEvent event : accepted.events()) {
                        state = decider.evolve(state, event);
                    }
                    obligations.put(id, state);
                }
                case Outcome.Ignored<ObligationEvent, ObligationRejection> _ -> {}
                case Outcome.Rejected<ObligationEvent, ObligationRejection> rejected ->
                        throw new AssertionError(command + " is rejected: " + rejected);
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    Standing take(List<Order> orders) {
        orders.forEach(each -> send(each.command(), each.key()));
        return this;
    }

    Set<Stands> standing() {
        return obligations.values().stream()
                .filter(Opened.class::isInstance)
                .map(each -> stands((Opened) each))
                .collect(Collectors.toSet());
    }

    private static Stands stands(Opened opened) {
        Candidate first = opened.candidates().getFirst();
        return new Stands(
                opened.candidates().stream()
                        .map(each -> each.bound().releaseId())
                        .collect(Collectors.toCollection(TreeSet::new)),
                first.onset(),
                first.confirmedAt(),
                opened.clock().knowableAt(),
                opened.course().toString());
    }
}
