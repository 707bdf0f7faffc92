package dev.turnback.decision.read.advice;

import dev.turnback.contracts.release.SheetRule;
import dev.turnback.decision.domain.advice.Reading;
import dev.turnback.decision.domain.advice.RuleState;
import dev.turnback.decision.domain.advice.Standing;
import dev.turnback.decision.domain.obligation.Terms;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.read.obligations.ObligationView.Candidate;
import dev.turnback.decision.read.obligations.ObligationView.Counted;
import dev.turnback.decision.read.obligations.ObligationView.State;
import dev.turnback.decision.signal.FigureRules;
import dev.turnback.decision.signal.live.SheetRules;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How each rule of a release stands, by its samples and by what it obliges to. */
record RuleLines(Known known) {

    /** A rule as it is advised by, and as it is shown. */
    record Seen(Standing standing, Evidence.RuleLine line) {}

    private record Owed(ObligationView obligation, Candidate candidate) {

        boolean isInBreach() {
            return obligation.course().state() == State.IN_BREACH;
        }
    }

    private static final Reading INCOMPLETE =
            new Reading(RuleState.INCOMPLETE, null, null, null, null, false);

    List<Seen> all() {
        PinnedSheet sheet = known.sheet();
        return sheet == null ? List.of() : sheet.rules().stream().map(this::seen).toList();
    }

    private Seen seen(SheetRule rule) {
        Terms terms = SheetRules.complete(rule).findFirst().orElse(null);
        Owed owed = owed(rule.id()).orElse(null);
        Reading reading = terms == null ? INCOMPLETE : reading(terms);
        String elsewhere = owed == null ? attributedTo(rule.id()).orElse(null) : null;
        Standing standing = standing(rule, reading, owed, elsewhere);
        return new Seen(standing, line(rule, terms, reading, standing, owed));
    }

    private Reading reading(Terms terms) {
        PlannedWay way = Objects.requireNonNull(known.way());
        Instant exposedAt = Objects.requireNonNull(way.exposedAt());
        Instant until = known.exposedUntil();
        Instant at = until == null || until.isAfter(known.at()) ? known.at() : until;
        return Reading.of(
                FigureRules.of(terms),
                Gathering.from(exposedAt, known.at()),
                known.samples().getOrDefault(terms.ruleId(), List.of()),
                at);
    }

    /** The latest that is not over, unless it turned out to be another release's. */
    private Optional<Owed> owed(String ruleId) {
        return known.obligations().stream()
                .filter(ObligationView::mayStillDoHarm)
                .filter(this::mayBeOfThis)
                .flatMap(
                        obligation ->
                                obligation.candidates().stream()
                                        .filter(each -> isOf(each, ruleId))
                                        .map(each -> new Owed(obligation, each)))
                .max(
                        Comparator.comparing(Owed::isInBreach)
                                .thenComparing(each -> each.obligation().onset()));
    }

    /** Whose breach it was said to be that is another's. */
    private Optional<String> attributedTo(String ruleId) {
        return known.obligations().stream()
                .filter(ObligationView::mayStillDoHarm)
                .filter(each -> !mayBeOfThis(each))
                .filter(each -> each.candidates().stream().anyMatch(one -> isOf(one, ruleId)))
                .flatMap(each -> Stream.ofNullable(each.attribution()))
                .map(ObligationView.Attribution::releaseId)
                .findFirst();
    }

    private boolean mayBeOfThis(ObligationView obligation) {
        return obligation.attribution() == null
                || obligation.attribution().releaseId().equals(known.releaseId());
    }

    private boolean isOf(Candidate candidate, String ruleId) {
        return candidate.bound().releaseId().equals(known.releaseId())
                && candidate.bound().terms().ruleId().equals(ruleId);
    }

    private static Standing standing(
            SheetRule rule, Reading reading, @Nullable Owed owed, @Nullable String elsewhere) {
        Standing.Duty duty = owed == null || !owed.isInBreach() ? null : duty(owed);
        RuleState state = duty == null ? reading.state() : confirmed(reading, duty);
        return new Standing(
                rule.id(),
                rule.name(),
                rule.signal(),
                rule.requiredAction(),
                rule.mustHaveData(),
                state,
                state == RuleState.CONFIRMED && owed != null
                        ? owed.obligation().course().since()
                        : reading.since(),
                duty == null ? reading.confirmsAt() : null,
                duty,
                elsewhere);
    }

    /** What was confirmed is so until it was quiet, whatever is heard of it meanwhile. */
    private static RuleState confirmed(Reading reading, Standing.Duty duty) {
        return switch (reading.state()) {
            case CLEAR -> reading.clear() ? RuleState.CLEARING : RuleState.CONFIRMED;
            case NO_DATA, STALE -> duty.byAbsence() ? reading.state() : RuleState.CONFIRMED;
            case IN_BREACH, CONFIRMED, CLEARING, INCOMPLETE -> RuleState.CONFIRMED;
        };
    }

    private static Standing.Duty duty(Owed owed) {
        return new Standing.Duty(
                owed.obligation().id(),
                owed.obligation().clock().decideBy(),
                owed.candidate().byAbsence(),
                owed.obligation().decisions().stream()
                        .filter(Counted::stopsTheClock)
                        .filter(each -> each.withdrawnAt() == null)
                        .min(Comparator.comparing(Counted::at))
                        .map(each -> new Standing.Answer(each.kind(), each.at()))
                        .orElse(null));
    }

    private static Evidence.RuleLine line(
            SheetRule rule,
            @Nullable Terms terms,
            Reading reading,
            Standing standing,
            @Nullable Owed owed) {
        Standing.Duty duty = standing.duty();
        Standing.Answer answer = duty == null ? null : duty.answer();
        return new Evidence.RuleLine(
                rule.id(),
                rule.name(),
                rule.signal(),
                rule.harmKind(),
                rule.comparison(),
                rule.threshold(),
                terms == null ? rule.clearThreshold() : Double.valueOf(terms.clearThreshold()),
                rule.sustainSeconds(),
                rule.quietSeconds(),
                rule.requiredAction(),
                rule.budgetSeconds(),
                rule.owner(),
                rule.mustHaveData(),
                standing.state(),
                reading.value(),
                reading.valueAt(),
                standing.since(),
                standing.confirmsAt(),
                owed == null ? null : owed.obligation().id(),
                standing.decideBy(),
                answer == null ? null : answer.kind(),
                standing.attributedTo());
    }
}
