package dev.turnback.decision.signal.watch;

import dev.turnback.decision.domain.obligation.Awareness;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.decision.domain.obligation.ObligationCommand.ClearObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.JoinObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.LoseSignal;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteAwareness;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteRecrossing;
import dev.turnback.decision.domain.obligation.ObligationCommand.OpenObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.RestateObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.RetractObligation;
import dev.turnback.decision.signal.watch.Breach.Course;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as it was told: what differs from that is told next. Changes in place.
 *
 * <p>It stands on a breach of one rule, or on several that are one as long as nobody knows which of
 * the releases it is.
 */
final class Duty {

    private final String id;
    private DutyState told;

    /**
     * @param opener the watch whose breach opened it
     */
    Duty(String id, String opener) {
        this.id = id;
        told = new DutyState(id, opener, null, Course.IN_BREACH, null, List.of(), 0);
    }

    Duty(DutyState state) {
        id = state.id();
        told = state;
    }

    String id() {
        return id;
    }

    DutyState state() {
        return told;
    }

    /** A release that it may be, and its breach. */
    record Member(Bound bound, String watch, Breach breach, @Nullable Instant alertedAt) {}

    /** True when a breach of that watch was told to be part of it. */
    boolean has(String watch) {
        return told.opener().equals(watch) || told.joined().contains(watch);
    }

    /** The watches whose breaches were told to be part of it. */
    Stream<String> watches() {
        return Stream.concat(Stream.of(told.opener()), told.joined().stream());
    }

    void retract(Instant at, List<Order> out) {
        if (told.opened() != null) {
            say(new RetractObligation(id, at), out);
        }
    }

    /**
     * Tells what is not as it was told.
     *
     * @param members at least one
     * @param at when what is told was heard
     */
    void tell(List<Member> members, Instant at, List<Order> out) {
        for (Member member : members) {
            if (member.watch().equals(told.opener())) {
                open(member, out);
            }
        }
        for (Member member : members) {
            if (!has(member.watch())) {
                join(member, out);
            }
        }
        Optional<Instant> alerted =
                members.stream()
                        .map(Member::alertedAt)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo);
        alerted.ifPresent(first -> know(first, out));
        go(members.stream().map(Member::breach).toList(), at, out);
    }

    private void open(Member member, List<Order> out) {
        Breach breach = member.breach();
        var now = new DutyState.Opened(breach.onset(), breach.confirmedAt(), breach.preexisting());
        if (told.opened() == null) {
            say(
                    new OpenObligation(
                            id,
                            member.bound(),
                            breach.onset(),
                            breach.confirmedAt(),
                            breach.byAbsence(),
                            breach.preexisting()),
                    out);
        } else if (!now.equals(told.opened())) {
            say(
                    new RestateObligation(
                            id,
                            breach.onset(),
                            breach.confirmedAt(),
                            breach.byAbsence(),
                            breach.preexisting()),
                    out);
        }
        told = told.opened(now);
    }

    private void join(Member member, List<Order> out) {
        say(
                new JoinObligation(
                        id, member.bound(), member.breach().onset(), member.breach().confirmedAt()),
                out);
        told = told.joinedBy(member.watch());
    }

    private void know(Instant alertedAt, List<Order> out) {
        if (told.alertedAt() == null || alertedAt.isBefore(told.alertedAt())) {
            say(new NoteAwareness(id, Awareness.ALERT, alertedAt), out);
            told = told.alerted(alertedAt);
        }
    }

    private void go(List<Breach> breaches, Instant at, List<Order> out) {
        Course now = course(breaches);
        if (now.equals(told.course())) {
            return;
        }
        say(
                switch (now.kind()) {
                    case IN_BREACH -> new NoteRecrossing(id, recrossedAt(breaches, at));
                    case CLEARED -> new ClearObligation(id, since(now));
                    case LOST -> new LoseSignal(id, since(now));
                },
                out);
        told = told.going(now);
    }

    /** It is over when it is for every release that it may be, and lost if it is for any. */
    private static Course course(List<Breach> breaches) {
        if (breaches.stream().anyMatch(Breach::isOpen)) {
            return Course.IN_BREACH;
        }
        boolean lost = breaches.stream().anyMatch(each -> each.course().kind() == Course.Kind.LOST);
        Instant since =
                breaches.stream()
                        .map(Breach::course)
                        .filter(each -> !lost || each.kind() == Course.Kind.LOST)
                        .map(Duty::since)
                        .max(Instant::compareTo)
                        .orElseThrow();
        return lost ? Course.lost(since) : Course.cleared(since);
    }

    private static Instant since(Course course) {
        return Objects.requireNonNull(course.since());
    }

    private static Instant recrossedAt(List<Breach> breaches, Instant heardAt) {
        return breaches.stream()
                .filter(Breach::isOpen)
                .map(Breach::recrossedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(heardAt);
    }

    private void say(ObligationCommand command, List<Order> out) {
        out.add(new Order(command, id + "/" + told.said() + "/" + name(command)));
        told = told.saidMore();
    }

    private static String name(ObligationCommand command) {
        return command.getClass().getSimpleName();
    }
}
