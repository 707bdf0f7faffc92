package dev.turnback.figures.phases;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits the time to contain into its phases; what contradicts itself is shown, never clamped. */
public final class PhaseJudge {

    /** The version of the formula; see metrics.md, 2. */
    public static final String FORMULA = "phases/1";

    private final PhaseFacts facts;
    private final Set<PhaseFlag> flags = EnumSet.noneOf(PhaseFlag.class);

    private PhaseJudge(PhaseFacts facts) {
        this.facts = facts;
    }

    private record Moment(Instant at, Quality from) {}

    public static Phases judge(PhaseFacts facts) {
        return new PhaseJudge(facts).judge();
    }

    private Phases judge() {
        Moment onset = onset();
        Moment contained = contained();
        Instant end = contained == null ? null : contained.at();
        Phases.State state = state(onset.at(), end);
        Instant knowable = knowable(onset.at());
        boolean undecided = isUndecided(end);
        Instant decided = undecided ? end : facts.decided();
        Instant finished = undecided ? end : facts.finished();
        flagIf(undecided, PhaseFlag.UNDECIDED);
        flagIf(!undecided && finished == null, PhaseFlag.FINISH_UNKNOWN);
        if (state != Phases.State.INVALID) {
            knowable = notAfterTheEnd(knowable, end);
            decided = notBeforeKnowable(decided, knowable);
            finished = betweenThem(finished, decided, end);
        }
        return new Phases(
                state,
                onset.at(),
                onset.from(),
                knowable,
                decided,
                finished,
                end,
                contained == null ? null : contained.from(),
                Duration.between(onset.at(), knowable),
                between(knowable, decided),
                between(decided, finished),
                between(finished, end),
                between(onset.at(), end),
                flags);
    }

    private Moment onset() {
        if (facts.signalOnset() != null) {
            return new Moment(facts.signalOnset(), Quality.SIGNAL);
        }
        return facts.harmBegan() == null
                ? new Moment(facts.declared(), Quality.FALLBACK)
                : new Moment(facts.harmBegan(), Quality.DECLARED);
    }

    private @Nullable Moment contained() {
        if (facts.signalClear() != null) {
            return new Moment(facts.signalClear(), Quality.SIGNAL);
        }
        if (facts.contained() != null) {
            return new Moment(facts.contained(), Quality.DECLARED);
        }
        return facts.resolved() == null ? null : new Moment(facts.resolved(), Quality.FALLBACK);
    }

    /** What was decided once it was over came too late to count. */
    private boolean isUndecided(@Nullable Instant end) {
        return facts.decided() == null || (end != null && facts.decided().isAfter(end));
    }

    private Instant knowable(Instant onset) {
        if (facts.knowable() != null) {
            return facts.knowable();
        }
        flags.add(PhaseFlag.KNOWABLE_ASSUMED);
        return facts.declared().isBefore(onset) ? onset : facts.declared();
    }

    private Phases.State state(Instant onset, @Nullable Instant end) {
        boolean doneBeforeDecided =
                facts.decided() != null
                        && facts.finished() != null
                        && facts.finished().isBefore(facts.decided().minus(facts.epsilon()));
        boolean overBeforeItBegan = end != null && end.isBefore(onset.minus(facts.epsilon()));
        if (doneBeforeDecided || overBeforeItBegan) {
            return Phases.State.INVALID;
        }
        return end == null ? Phases.State.OPEN : Phases.State.CONTAINED;
    }

    private Instant notAfterTheEnd(Instant knowable, @Nullable Instant end) {
        if (end == null || !end.isBefore(knowable)) {
            return knowable;
        }
        flags.add(PhaseFlag.OVER_BEFORE_KNOWABLE);
        return end;
    }

    /** Who decided before anybody could know needed no time. */
    private @Nullable Instant notBeforeKnowable(@Nullable Instant decided, Instant knowable) {
        if (decided == null || !decided.isBefore(knowable)) {
            return decided;
        }
        flagIf(decided.equals(facts.decided()), PhaseFlag.AHEAD);
        return knowable;
    }

    private @Nullable Instant betweenThem(
            @Nullable Instant finished, @Nullable Instant decided, @Nullable Instant end) {
        if (finished == null || decided == null) {
            return finished;
        }
        Instant notBefore = finished.isBefore(decided) ? decided : finished;
        if (end == null || !end.isBefore(notBefore)) {
            return notBefore;
        }
        flags.add(PhaseFlag.CLEARED_BEFORE_FINISH);
        return end;
    }

    private void flagIf(boolean holds, PhaseFlag flag) {
        if (holds) {
            flags.add(flag);
        }
    }

    private static @Nullable Duration between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : Duration.between(from, to);
    }
}
