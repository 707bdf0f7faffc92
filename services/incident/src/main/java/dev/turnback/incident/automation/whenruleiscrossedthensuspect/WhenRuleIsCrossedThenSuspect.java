package dev.turnback.incident.automation.whenruleiscrossedthensuspect;

import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRetracted;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.incident.domain.incident.Crossing;
import dev.turnback.incident.domain.incident.IncidentCommand;
import dev.turnback.incident.domain.incident.IncidentCommand.ConnectObligation;
import dev.turnback.incident.domain.incident.IncidentCommand.DismissIncident;
import dev.turnback.incident.domain.incident.IncidentCommand.SuspectIncident;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.incidents.IncidentView.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * When a rule is crossed, then an incident is suspected, unless there is one for its release: then
 * it is dealt with there. What has to be decided anew is dealt with where it was before: that is
 * not a crossing. When it was no crossing after all, what was only suspected is dismissed.
 *
 * @param incidents all that are not over, with everything that was recorded before it is asked
 */
public record WhenRuleIsCrossedThenSuspect(
        Supplier<CompletableFuture<List<IncidentView>>> incidents) {

    /** Part of the keys under which it was done: never another one. */
    static final String NAME = "when-rule-is-crossed-then-suspect";

    /** The log it listens to. */
    public static final String SOURCE = "decision";

    /** Nobody said that they are over. */
    public static final Set<State> NOT_OVER =
            EnumSet.of(State.SUSPECTED, State.OPEN, State.CONTAINED);

    private static final String NO_CROSSING =
            "samples that came late show that the rule was not crossed";

    public FeedPolicy policy() {
        return FeedPolicy.looking(NAME, Set.of(SOURCE), this::react);
    }

    CompletableFuture<List<IncidentCommand>> react(PublishedEvent event) {
        return switch (event.body()) {
            case ObligationOpened opened when opened.following() == null ->
                    incidents.get().thenApply(known -> List.of(crossed(opened, known)));
            case ObligationRetracted retracted ->
                    incidents.get().thenApply(known -> dismissed(retracted, known));
            default -> CompletableFuture.completedFuture(List.of());
        };
    }

    private static IncidentCommand crossed(ObligationOpened opened, List<IncidentView> known) {
        Crossing crossing = crossing(opened);
        Instant at = opened.confirmedAt();
        return dealingWith(opened.releaseId(), known)
                .<IncidentCommand>map(one -> new ConnectObligation(one.id(), crossing, at))
                .orElseGet(
                        () -> new SuspectIncident(incidentOf(opened.obligationId()), crossing, at));
    }

    /** The one that somebody declared comes first, then the earliest. */
    private static Optional<IncidentView> dealingWith(String releaseId, List<IncidentView> known) {
        return known.stream()
                .filter(each -> !each.drill() && isLinkedTo(releaseId, each))
                .min(
                        Comparator.comparing((IncidentView each) -> each.state() == State.SUSPECTED)
                                .thenComparing(IncidentView::declaredAt)
                                .thenComparing(IncidentView::id));
    }

    private static boolean isLinkedTo(String releaseId, IncidentView incident) {
        return incident.releases().stream()
                .filter(each -> each.releaseId().equals(releaseId))
                .anyMatch(
                        each ->
                                switch (each.link()) {
                                    case CAUSED, SUSPECTED -> true;
                                    case FIXED, DISMISSED -> false;
                                });
    }

    private static List<IncidentCommand> dismissed(
            ObligationRetracted retracted, List<IncidentView> known) {
        return known.stream()
                .filter(each -> each.state() == State.SUSPECTED)
                .filter(each -> each.obligations().equals(List.of(retracted.obligationId())))
                .<IncidentCommand>map(
                        each -> new DismissIncident(each.id(), NO_CROSSING, retracted.at()))
                .toList();
    }

    /** Follows from the obligation, so that it is suspected once. */
    private static String incidentOf(String obligationId) {
        return "inc_" + obligationId.substring(obligationId.indexOf('_') + 1);
    }

    private static Crossing crossing(ObligationOpened opened) {
        return new Crossing(
                opened.obligationId(),
                opened.releaseId(),
                opened.component(),
                opened.version(),
                opened.ruleName(),
                opened.signal(),
                opened.harmKind(),
                opened.onset());
    }
}
