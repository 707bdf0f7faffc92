package dev.turnback.insight.facts;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.decision.JudgementEvents.IncidentJudged;
import dev.turnback.contracts.decision.JudgementEvents.ObligationJudged;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.JudgementEvents.UnderBudget;
import dev.turnback.contracts.decision.JudgementEvents.Verdict;
import dev.turnback.contracts.decision.JudgementEvents.WithoutRule;
import dev.turnback.contracts.decision.ObligationEvents.Following;
import dev.turnback.contracts.decision.ObligationEvents.ObligationAttributed;
import dev.turnback.contracts.decision.ObligationEvents.ObligationJoined;
import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRestated;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a crossed rule obliged somebody to decide, as it is known; times UTC, as claimed.
 *
 * @param releaseId the release that it stands for
 * @param candidates all releases that it may be, by id, that one included
 * @param rule null where no rule bound the release
 * @param onsetAt S, null when not known
 * @param confirmedAt tc, null when not known
 * @param at K, what its window goes by; when it was judged where there is none
 * @param following why it had to be decided anew, null when it was the first time
 * @param incidentIds in which it is dealt with
 * @param judged null while it is open
 * @param retracted it was none
 */
public record ObligationFact(
        String id,
        String releaseId,
        SortedMap<String, Candidate> candidates,
        @Nullable RuleCrossed rule,
        @Nullable Instant onsetAt,
        @Nullable Instant confirmedAt,
        Instant at,
        @Nullable Following following,
        SortedSet<String> incidentIds,
        @Nullable Judged judged,
        boolean retracted)
        implements Fact {

    public ObligationFact {
        candidates = Collections.unmodifiableSortedMap(new TreeMap<>(candidates));
        incidentIds = Sorted.of(incidentIds);
    }

    /** A release that it may be about. */
    public record Candidate(String component, String version) {}

    /** The line of the decision sheet that was crossed. */
    public record RuleCrossed(
            String ruleId, String name, HarmKind harmKind, RequiredAction requiredAction) {}

    /**
     * How it was judged.
     *
     * @param terms what the rule said when it was applied; null where no rule bound the release
     * @param budgetSeconds B
     * @param underBudgets empty where no rule bound the release
     * @param unattributed it may still be one of several releases
     * @param decidedBy null where nobody decided, or nobody says who
     */
    public record Judged(
            @Nullable Terms terms,
            double budgetSeconds,
            Verdict verdict,
            List<UnderBudget> underBudgets,
            boolean unattributed,
            @Nullable ActorKind decidedBy,
            String formulaVersion,
            Instant at) {
        public Judged {
            underBudgets = List.copyOf(underBudgets);
        }
    }

    /**
     * @param threshold θ
     * @param minHarm m, in the signal's unit times seconds
     */
    public record Terms(double threshold, double minHarm) {}

    static ObligationFact of(ObligationOpened opened) {
        return new ObligationFact(
                opened.obligationId(),
                opened.releaseId(),
                one(opened.releaseId(), opened.component(), opened.version()),
                new RuleCrossed(
                        opened.ruleId(),
                        opened.ruleName(),
                        opened.harmKind(),
                        opened.requiredAction()),
                opened.onset(),
                opened.confirmedAt(),
                opened.knowableAt(),
                opened.following(),
                new TreeSet<>(),
                null,
                false);
    }

    /** The id of what no rule bound: it has none of its own. */
    static String idOf(String incidentId, String releaseId) {
        return incidentId + ":" + releaseId;
    }

    static ObligationFact of(IncidentJudged judged, WithoutRule release) {
        Verdict verdict = release.verdict();
        Instant knowable = verdict.knowableAt();
        return new ObligationFact(
                idOf(judged.incidentId(), release.releaseId()),
                release.releaseId(),
                one(release.releaseId(), release.component(), release.version()),
                null,
                verdict.onsetAt(),
                verdict.confirmedAt(),
                knowable == null ? judged.course().knowableAt() : knowable,
                null,
                new TreeSet<>(List.of(judged.incidentId())),
                new Judged(
                        null,
                        release.budgetSeconds(),
                        verdict,
                        List.of(),
                        false,
                        null,
                        judged.formulaVersion(),
                        judged.at()),
                false);
    }

    private static SortedMap<String, Candidate> one(String id, String component, String version) {
        return new TreeMap<>(Map.of(id, new Candidate(component, version)));
    }

    /** A judgement stands by itself, also where nothing else is known of what is judged. */
    static ObligationFact of(@Nullable ObligationFact before, ObligationJudged e) {
        Verdict verdict = e.verdict();
        var candidates =
                new TreeMap<>(
                        before == null ? new TreeMap<String, Candidate>() : before.candidates);
        candidates.put(e.releaseId(), new Candidate(e.component(), e.version()));
        Instant known = before == null ? e.at() : before.at;
        var incidents = new TreeSet<>(e.incidentIds());
        if (before != null) {
            incidents.addAll(before.incidentIds);
        }
        return new ObligationFact(
                e.obligationId(),
                e.releaseId(),
                candidates,
                new RuleCrossed(
                        e.rule().ruleId(),
                        e.rule().name(),
                        e.rule().harmKind(),
                        e.rule().requiredAction()),
                or(verdict.onsetAt(), before == null ? null : before.onsetAt),
                or(verdict.confirmedAt(), before == null ? null : before.confirmedAt),
                verdict.knowableAt() == null ? known : verdict.knowableAt(),
                before == null ? null : before.following,
                incidents,
                new Judged(
                        new Terms(e.rule().threshold(), e.rule().minHarm()),
                        e.rule().budgetSeconds(),
                        verdict,
                        e.underBudgets(),
                        e.unattributed(),
                        e.decidedBy(),
                        e.formulaVersion(),
                        e.at()),
                false);
    }

    private static @Nullable Instant or(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : one;
    }

    ObligationFact joined(ObligationJoined e) {
        var more = new TreeMap<>(candidates);
        more.put(e.releaseId(), new Candidate(e.component(), e.version()));
        return changed(releaseId, more, onsetAt, confirmedAt, at, incidentIds, judged, retracted);
    }

    ObligationFact restated(ObligationRestated e) {
        return changed(
                releaseId,
                candidates,
                e.onset(),
                e.confirmedAt(),
                e.knowableAt(),
                incidentIds,
                judged,
                retracted);
    }

    ObligationFact attributed(ObligationAttributed e) {
        Candidate said = candidates.get(e.releaseId());
        var only = new TreeMap<String, Candidate>();
        only.put(e.releaseId(), said == null ? candidate() : said);
        return changed(
                e.releaseId(), only, onsetAt, confirmedAt, at, incidentIds, judged, retracted);
    }

    ObligationFact connected(String incidentId) {
        var more = new TreeSet<>(incidentIds);
        more.add(incidentId);
        return changed(releaseId, candidates, onsetAt, confirmedAt, at, more, judged, retracted);
    }

    /** The breach goes on: what was judged was not the end of it. */
    ObligationFact recrossed() {
        return changed(
                releaseId, candidates, onsetAt, confirmedAt, at, incidentIds, null, retracted);
    }

    ObligationFact none() {
        return changed(releaseId, candidates, onsetAt, confirmedAt, at, incidentIds, judged, true);
    }

    private ObligationFact changed(
            String release,
            SortedMap<String, Candidate> among,
            @Nullable Instant onset,
            @Nullable Instant confirmed,
            Instant knowable,
            SortedSet<String> incidents,
            @Nullable Judged verdict,
            boolean none) {
        return new ObligationFact(
                id, release, among, rule, onset, confirmed, knowable, following, incidents, verdict,
                none);
    }

    private Candidate candidate() {
        Candidate own = candidates.get(releaseId);
        if (own == null) {
            throw new IllegalStateException(id + " stands for a release that it may not be");
        }
        return own;
    }

    public String component() {
        return candidate().component();
    }

    public String version() {
        return candidate().version();
    }

    /** It may be one of several releases. */
    public boolean unattributed() {
        return judged == null ? candidates.size() > 1 : judged.unattributed();
    }

    /** Null while it is open. */
    public @Nullable Outcome outcome() {
        return judged == null ? null : judged.verdict().outcome();
    }

    /** Of its verdict, in order of their names; none while it is open. */
    public List<String> flags() {
        return judged == null ? List.of() : judged.verdict().flags();
    }

    @Override
    public boolean counts() {
        return !retracted;
    }

    @Override
    public Basis basis() {
        return Basis.VERIFIED;
    }

    @Override
    public List<String> components() {
        return List.of(component());
    }

    /** It has none of its own: those of its release are not its. */
    @Override
    public List<ChangeKind> changeKinds() {
        return List.of();
    }
}
