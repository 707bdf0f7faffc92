package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.DecisionFact.Taken;
import dev.turnback.figures.obligation.DecisionFact.TakenBack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The worked example, told in seconds after exposure: threshold 1, sustained for 120 s, quiet for
 * 600 s, decided within 300 s, 60 counts as harm, known at 780 s, closed at 7200 s; the signal is 5
 * from 600 s to 2400 s and 0.2 else. What a test is about it says itself.
 */
final class ObligationExamples {

    static final Instant EXPOSED = Instant.parse("2026-03-01T12:00:00Z");

    double threshold = 1;
    double clearThreshold = 1;
    Comparison comparison = Comparison.ABOVE;
    long sustain = 120;
    int minSamples = 1;
    long quiet = 600;
    long budget = 300;
    RequiredAction action = RequiredAction.ROLLBACK;
    @Nullable Double minHarm = 60.0;
    @Nullable Long staleAfter;
    boolean mustHaveData;
    boolean rollForwardAllowed;
    @Nullable Long recordedAt;
    boolean ruled = true;
    long close = 7200;
    @Nullable Long known = 780L;
    @Nullable Long declared;
    @Nullable Long suspected;
    @Nullable Long proposed;
    @Nullable Long contained;
    long defaultBudget = 600;
    long epsilon;
    Attempt attempt = Attempt.AS_INTENDED;
    Worsening worsening = Worsening.UNTOLD;
    final List<Sample> samples = new ArrayList<>();
    final List<DecisionFact> decisions = new ArrayList<>();
    private int ids;

    static Instant at(long seconds) {
        return EXPOSED.plusSeconds(seconds);
    }

    /** The signal of the worked example, and nothing decided. */
    static ObligationExamples harmful() {
        return new ObligationExamples().sample(0, 0.2).sample(600, 5).sample(2400, 0.2);
    }

    static ObligationExamples silent() {
        return new ObligationExamples();
    }

    ObligationExamples sample(long at, double value) {
        samples.add(new Sample(at(at), value));
        return this;
    }

    ObligationExamples decide(long at, DecisionKind kind) {
        return take(at, kind, true, null);
    }

    ObligationExamples take(
            long at, DecisionKind kind, boolean authorised, @Nullable Long effectiveAt) {
        // No id is given twice, though some are removed again.
        ids = Math.max(ids, decisions.size());
        decisions.add(new Taken("d" + ids++, at(at), kind, authorised, moment(effectiveAt)));
        return this;
    }

    ObligationExamples rollBack(long at) {
        return decide(at, DecisionKind.FULL_ROLLBACK);
    }

    ObligationExamples withdraw(long at) {
        decisions.add(new TakenBack(null, at(at), true));
        return this;
    }

    /**
     * @param decision the number of the decision, in the order in which they were told
     */
    ObligationExamples withdraw(int decision, long at) {
        decisions.add(new TakenBack("d" + decision, at(at), true));
        return this;
    }

    Rule rule() {
        return new Rule(
                threshold,
                clearThreshold,
                comparison,
                Duration.ofSeconds(sustain),
                minSamples,
                Duration.ofSeconds(quiet),
                Duration.ofSeconds(budget),
                action,
                minHarm,
                staleAfter == null ? null : Duration.ofSeconds(staleAfter),
                mustHaveData,
                rollForwardAllowed,
                moment(recordedAt));
    }

    ObligationFacts facts() {
        return facts(samples, decisions);
    }

    ObligationFacts facts(List<Sample> heard, List<DecisionFact> told) {
        return new ObligationFacts(
                ruled ? rule() : null,
                EXPOSED,
                at(close),
                new Awareness(moment(known), moment(declared), moment(suspected), moment(proposed)),
                moment(contained),
                Duration.ofSeconds(defaultBudget),
                Duration.ofSeconds(epsilon),
                heard,
                told,
                attempt,
                worsening);
    }

    Verdict judged() {
        return judge(facts());
    }

    static Verdict judge(ObligationFacts facts) {
        return ObligationJudge.judge(facts, ObligationExamples::told);
    }

    static String told(Instant moment) {
        return Moments.told(Duration.between(EXPOSED, moment));
    }

    private static @Nullable Instant moment(@Nullable Long seconds) {
        return seconds == null ? null : at(seconds);
    }
}
