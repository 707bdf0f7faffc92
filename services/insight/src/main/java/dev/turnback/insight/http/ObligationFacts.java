package dev.turnback.insight.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.JudgementEvents.UnderBudget;
import dev.turnback.contracts.decision.JudgementEvents.Verdict;
import dev.turnback.contracts.decision.JudgementEvents.Worse;
import dev.turnback.contracts.decision.ObligationEvents.Following;
import dev.turnback.insight.facts.ObligationFact;
import dev.turnback.insight.facts.ReviewedHesitation;
import dev.turnback.insight.facts.Version;
import dev.turnback.insight.metrics.FactsAt;
import dev.turnback.service.Csv;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Obligations as facts: what the figure of hesitation is made of. */
final class ObligationFacts {

    private ObligationFacts() {}

    /**
     * One page; {@code position} is where the whole list is read at.
     *
     * @param nextCursor null on the last page
     */
    record Page(
            List<Obligation> items,
            @Nullable String nextCursor,
            String position,
            String formulaVersion) {}

    /**
     * Durations are seconds, times UTC; null where there is none.
     *
     * @param incidentIds in which it is dealt with
     * @param releaseId the release that it stands for
     * @param unattributed it may be one of several releases
     * @param ruleId null where no rule bound the release, like all about the rule
     * @param threshold θ as it was applied
     * @param minHarm m as it was applied, in the signal's unit times seconds
     * @param onsetAt S
     * @param confirmedAt tc
     * @param knowableAt K
     * @param decidedAt D
     * @param containedAt C
     * @param latencySeconds L
     * @param budgetSeconds B
     * @param hesitationSeconds H
     * @param avoidableHarm AH, in the signal's unit times seconds
     * @param worse what got worse while it was too late
     * @param outcome null while it is open
     * @param undecided no decision stood in the end
     * @param provisional the looking ended before it was contained: it counts as unknown
     * @param flipFlops how often a decision that had stopped the clock was taken back
     * @param decidedBy a person or a machine; null where nobody decided
     * @param following why it had to be decided anew, null when it was the first time
     * @param underBudgets the outcomes that fixed budgets would have had
     * @param reviewed what a review found, null while none looked at it
     * @param judgedBy the version of the judge's formula, null while it is open
     * @param events the address of all its events
     */
    record Obligation(
            String obligationId,
            List<String> incidentIds,
            String releaseId,
            boolean unattributed,
            String component,
            String version,
            @Nullable String ruleId,
            @Nullable String rule,
            @Nullable HarmKind harmKind,
            @Nullable RequiredAction requiredAction,
            @Nullable Double threshold,
            @Nullable Double minHarm,
            boolean drill,
            @Nullable Instant onsetAt,
            @Nullable Instant confirmedAt,
            Instant knowableAt,
            @Nullable Instant decidedAt,
            @Nullable Instant containedAt,
            @Nullable Double latencySeconds,
            @Nullable Double budgetSeconds,
            @Nullable Double hesitationSeconds,
            @Nullable Double avoidableHarm,
            List<Worse> worse,
            @Nullable Outcome outcome,
            boolean undecided,
            boolean provisional,
            int flipFlops,
            @Nullable ActorKind decidedBy,
            @Nullable Following following,
            List<String> flags,
            List<UnderBudget> underBudgets,
            @Nullable ReviewedHesitation reviewed,
            @Nullable String judgedBy,
            String log,
            long position,
            Instant recordedAt,
            String events) {}

    /**
     * @param arithmetic sentences that show how the verdict follows; empty while it is open
     * @param versions every version that is known, oldest first
     */
    record History(
            @JsonUnwrapped Obligation obligation,
            List<String> arithmetic,
            List<Obligation> versions) {}

    static Obligation of(Version<ObligationFact> version, FactsAt facts) {
        ObligationFact fact = version.fact();
        ObligationFact.RuleCrossed rule = fact.rule();
        ObligationFact.Judged judged = fact.judged();
        ObligationFact.Terms terms = judged == null ? null : judged.terms();
        Verdict verdict = judged == null ? null : judged.verdict();
        return new Obligation(
                fact.id(),
                facts.incidentsOf(fact).stream().sorted().toList(),
                fact.releaseId(),
                fact.unattributed(),
                fact.component(),
                fact.version(),
                rule == null ? null : rule.ruleId(),
                rule == null ? null : rule.name(),
                rule == null ? null : rule.harmKind(),
                rule == null ? null : rule.requiredAction(),
                terms == null ? null : terms.threshold(),
                terms == null ? null : terms.minHarm(),
                facts.traits(fact).drill(),
                fact.onsetAt(),
                fact.confirmedAt(),
                fact.at(),
                verdict == null ? null : verdict.decidedAt(),
                verdict == null ? null : verdict.containedAt(),
                verdict == null ? null : verdict.latencySeconds(),
                judged == null ? null : judged.budgetSeconds(),
                verdict == null ? null : verdict.hesitationSeconds(),
                verdict == null ? null : verdict.avoidableHarm(),
                verdict == null ? List.of() : verdict.worse(),
                fact.outcome(),
                verdict != null && verdict.undecided(),
                verdict != null && verdict.provisional(),
                verdict == null ? 0 : verdict.flipFlops(),
                judged == null ? null : judged.decidedBy(),
                fact.following(),
                fact.flags(),
                judged == null ? List.of() : judged.underBudgets(),
                facts.reviewed(fact.id()),
                judged == null ? null : judged.formulaVersion(),
                version.source(),
                version.position(),
                version.recordedAt(),
                events(version));
    }

    /** What no rule bound has no events of its own: those of its incident say it. */
    private static String events(Version<ObligationFact> version) {
        ObligationFact fact = version.fact();
        String tag =
                fact.rule() == null
                        ? "incident:" + fact.incidentIds().first()
                        : "obligation:" + fact.id();
        return "/api/v1/logs/" + version.source() + "/events?tag=" + tag;
    }

    static History history(List<Version<ObligationFact>> versions, FactsAt facts) {
        Version<ObligationFact> last = versions.getLast();
        return new History(
                of(last, facts),
                VerdictWords.of(last.fact()),
                versions.stream().map(version -> of(version, facts)).toList());
    }

    static String csv(List<Obligation> rows, String position, String formulaVersion) {
        var csv =
                new Csv(
                        List.of(
                                "obligationId",
                                "incidentIds",
                                "releaseId",
                                "component",
                                "version",
                                "ruleId",
                                "rule",
                                "harmKind",
                                "requiredAction",
                                "threshold",
                                "minHarm",
                                "drill",
                                "onsetAt",
                                "confirmedAt",
                                "knowableAt",
                                "decidedAt",
                                "containedAt",
                                "latencySeconds",
                                "budgetSeconds",
                                "hesitationSeconds",
                                "avoidableHarm",
                                "worse",
                                "outcome",
                                "undecided",
                                "provisional",
                                "flipFlops",
                                "decidedBy",
                                "flags",
                                "reviewed",
                                "reviewedCauses",
                                "recordedAt",
                                "figurePosition",
                                "formulaVersion"));
        rows.forEach(row -> csv.row(cells(row, position, formulaVersion)));
        return csv.toString();
    }

    private static List<@Nullable Object> cells(
            Obligation row, String position, String formulaVersion) {
        ReviewedHesitation reviewed = row.reviewed();
        return Cells.of(
                row.obligationId(),
                row.incidentIds(),
                row.releaseId(),
                row.component(),
                row.version(),
                row.ruleId(),
                row.rule(),
                row.harmKind(),
                row.requiredAction(),
                row.threshold(),
                row.minHarm(),
                row.drill(),
                row.onsetAt(),
                row.confirmedAt(),
                row.knowableAt(),
                row.decidedAt(),
                row.containedAt(),
                row.latencySeconds(),
                row.budgetSeconds(),
                row.hesitationSeconds(),
                row.avoidableHarm(),
                row.worse(),
                row.outcome(),
                row.undecided(),
                row.provisional(),
                row.flipFlops(),
                row.decidedBy(),
                row.flags(),
                reviewed == null ? null : reviewed.verdict(),
                reviewed == null ? null : reviewed.causes(),
                row.recordedAt(),
                position,
                formulaVersion);
    }
}
