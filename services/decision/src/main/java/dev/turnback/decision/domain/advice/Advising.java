package dev.turnback.decision.domain.advice;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.RequiredAction;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * From what the rules say and what can be done to what is advised. The strictest rule that waits
 * for a decision speaks: the one whose budget ends first, and of those the one that asks for most.
 * What is closed is never advised, and where evidence is missing nothing is said to be well.
 */
public final class Advising {

    private static final Comparator<Standing> STRICTEST =
            Comparator.comparing(
                            Standing::decideBy, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Standing::asks, Comparator.reverseOrder())
                    .thenComparing(Standing::ruleId);

    private final List<Standing> rules;
    private final Ways ways;
    private final Instant now;

    private Advising(List<Standing> rules, Ways ways, Instant now) {
        this.rules = rules;
        this.ways = ways;
        this.now = now;
    }

    /**
     * @param rules of the sheet that the release was pinned to; empty without one
     * @param options as they stand
     * @param now UTC
     */
    public static Recommendation advise(List<Standing> rules, List<Option> options, Instant now) {
        return new Advising(rules, new Ways(options), now).advise();
    }

    private Recommendation advise() {
        if (rules.stream().allMatch(each -> each.state() == RuleState.INCOMPLETE)) {
            return noRule();
        }
        return first(Standing::waits)
                .map(this::asked)
                .or(() -> first(each -> each.mustHaveData() && unheard(each)).map(this::hold))
                .or(() -> first(Standing::isWatched).map(this::watching))
                .or(() -> first(Standing::isAnswered).map(this::answered))
                .or(() -> first(Standing::isElsewhere).map(this::elsewhere))
                .orElseGet(this::nothingAsked);
    }

    private Optional<Standing> first(Predicate<Standing> which) {
        return rules.stream().filter(which).min(STRICTEST);
    }

    private static boolean unheard(Standing standing) {
        return standing.state().isMissing() && !standing.isAnswered();
    }

    private Recommendation noRule() {
        String why =
                rules.isEmpty()
                        ? "no rule was recorded before the release was exposed."
                        : "no rule was recorded before the release was exposed that is complete: "
                                + Words.listed(names(rules))
                                + (rules.size() == 1 ? " lacks" : " lack")
                                + " a threshold, a budget or an owner.";
        return new Recommendation(null, null, null, "Inconclusive: " + why, false);
    }

    private Recommendation asked(Standing rule) {
        Ways.Way way = ways.toMeet(rule.asks());
        return new Recommendation(
                way.kind(),
                rule.asks(),
                rule.ruleId(),
                demand(rule) + ". " + way.sentence() + clearing(rule),
                way.known());
    }

    private String demand(Standing rule) {
        String missing =
                rule.duty() != null && rule.duty().byAbsence()
                        ? " has no data, which must be there, and"
                        : "";
        return Words.rule(rule) + missing + " asks " + Words.asked(rule.asks()) + until(rule);
    }

    private String until(Standing rule) {
        Instant by = rule.decideBy();
        if (by == null) {
            return "";
        }
        return by.isAfter(now)
                ? ", to be decided by " + Words.time(by, now)
                : ", which was to be decided by " + Words.time(by, now);
    }

    private String clearing(Standing rule) {
        Instant since = rule.since();
        return rule.state() == RuleState.CLEARING && since != null
                ? " It is clear since "
                        + Words.time(since, now)
                        + ", and over once it has stayed so for its quiet time."
                : "";
    }

    private Recommendation hold(Standing rule) {
        DecisionKind kind = ways.toHold();
        return new Recommendation(
                kind,
                RequiredAction.HOLD,
                rule.ruleId(),
                Words.rule(rule)
                        + " must have data, and "
                        + missing(rule)
                        + (kind == null ? "." : ": hold the rollout until it has."),
                true);
    }

    private Recommendation watching(Standing rule) {
        Instant since = rule.since();
        Instant confirmsAt = rule.confirmsAt();
        return new Recommendation(
                null,
                rule.requiredAction(),
                rule.ruleId(),
                "Watching: "
                        + Words.rule(rule).replaceFirst("^R", "r")
                        + " is breached"
                        + (since == null ? "" : " since " + Words.time(since, now))
                        + (confirmsAt == null
                                ? ", and not confirmed; too few samples say so."
                                : "; confirmed at "
                                        + Words.time(confirmsAt, now)
                                        + " if it goes on.")
                        + unseen(),
                false);
    }

    private Recommendation answered(Standing rule) {
        Standing.Duty duty = Objects.requireNonNull(rule.duty());
        Standing.Answer answer = Objects.requireNonNull(duty.answer());
        return new Recommendation(
                null,
                rule.asks(),
                rule.ruleId(),
                Words.rule(rule)
                        + " asked "
                        + Words.asked(rule.asks())
                        + "; decided at "
                        + Words.time(answer.at(), now)
                        + ": "
                        + Words.decided(answer.kind())
                        + ". It is not over."
                        + clearing(rule)
                        + unseen(),
                missing().isEmpty());
    }

    private Recommendation elsewhere(Standing rule) {
        return new Recommendation(
                null,
                null,
                rule.ruleId(),
                Words.rule(rule)
                        + " is breached, which was said to be of release "
                        + rule.attributedTo()
                        + ": decide about that one."
                        + unseen(),
                missing().isEmpty());
    }

    private Recommendation nothingAsked() {
        if (!missing().isEmpty()) {
            return new Recommendation(
                    null, null, missing().getFirst().ruleId(), "Inconclusive." + unseen(), false);
        }
        List<Standing> incomplete =
                rules.stream().filter(each -> each.state() == RuleState.INCOMPLETE).toList();
        return new Recommendation(
                null,
                null,
                null,
                "No rule asks for anything."
                        + (incomplete.isEmpty()
                                ? ""
                                : " Incomplete, and so not watched: "
                                        + Words.listed(names(incomplete))
                                        + "."),
                true);
    }

    private List<Standing> missing() {
        return rules.stream().filter(each -> each.state().isMissing()).toList();
    }

    /** The signals that nobody hears, as sentences to go on with. */
    private String unseen() {
        return String.join(
                "",
                missing().stream()
                        .map(
                                each ->
                                        " "
                                                + Words.rule(each)
                                                + " says nothing: "
                                                + missing(each)
                                                + ".")
                        .toList());
    }

    private String missing(Standing rule) {
        Instant since = rule.since();
        String signal = Words.quoted(rule.signal());
        return rule.state() == RuleState.STALE && since != null
                ? "what was heard of " + signal + " is too old since " + Words.time(since, now)
                : "nothing that counts was heard of " + signal;
    }

    private static List<String> names(List<Standing> rules) {
        return rules.stream().map(each -> Words.quoted(each.name())).toList();
    }
}
