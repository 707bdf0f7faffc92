package dev.turnback.insight.metrics;

import dev.turnback.contracts.Extent;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.release.ReleaseEvents.ProcedurePublished;
import dev.turnback.contracts.release.ReleaseEvents.RehearsalFinished;
import dev.turnback.figures.Lifetime;
import dev.turnback.figures.Percentiles;
import dev.turnback.insight.facts.AttemptFact;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.facts.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long each procedure in force claims to take, beside how long it took; in seconds.
 *
 * @param items by component and name
 * @param attempts rollbacks in earnest that any of them observes, each counted once
 * @param asOf see {@link Stamp}
 */
public record RecoveryTime(
        List<Item> items,
        int attempts,
        @Nullable Instant asOf,
        String status,
        String method,
        String position,
        String formulaVersion) {

    public static final String METRIC = "recovery-time";

    public RecoveryTime {
        items = List.copyOf(items);
    }

    /**
     * @param boundSeconds what the procedure claims as it stands now
     * @param rehearsed of every version that was rehearsed and passed, null when none was
     * @param observed of rollbacks in earnest, null when none is known
     */
    public record Item(
            String procedureId,
            String name,
            String component,
            RecoveryAction action,
            double boundSeconds,
            @Nullable Rehearsed rehearsed,
            @Nullable Observed observed) {}

    /**
     * @param last what the latest took
     */
    public record Rehearsed(int n, double p50, double p90, double last) {}

    public record Observed(int n, double p50, double p90) {}

    /**
     * @param component null for all
     */
    public static RecoveryTime of(
            FactBook book, Knowledge knowledge, @Nullable String component, Stamp stamp) {
        var procedures = ProceduresInForce.of(book.prepared().known(knowledge));
        List<ProcedurePublished> asked =
                procedures.all().stream()
                        .filter(each -> component == null || component.equals(each.component()))
                        .toList();
        List<AttemptFact> attempts =
                book.attempts()
                        .known(knowledge)
                        .map(Version::fact)
                        .filter(attempt -> attempt.basis() == Basis.VERIFIED)
                        .filter(attempt -> attempt.landedAt() != null)
                        .filter(attempt -> asked.stream().anyMatch(each -> isOf(each, attempt)))
                        .toList();
        return new RecoveryTime(
                asked.stream()
                        .map(each -> item(each, procedures.passed(each.procedureId()), attempts))
                        .sorted(
                                Comparator.comparing(Item::component)
                                        .thenComparing(Item::name)
                                        .thenComparing(Item::procedureId))
                        .toList(),
                attempts.size(),
                stamp.asOf(),
                stamp.status(),
                "smallest time that the share reached; live rollbacks from start to finish",
                stamp.position(),
                Formulas.recoveryTime());
    }

    private static Item item(
            ProcedurePublished procedure,
            List<RehearsalFinished> passed,
            List<AttemptFact> attempts) {
        return new Item(
                procedure.procedureId(),
                procedure.name(),
                procedure.component(),
                procedure.action(),
                procedure.timeBoundSeconds(),
                rehearsed(passed),
                observed(attempts.stream().filter(each -> isOf(procedure, each)).toList()));
    }

    private static @Nullable Rehearsed rehearsed(List<RehearsalFinished> passed) {
        if (passed.isEmpty()) {
            return null;
        }
        var times = passed.stream().mapToDouble(RehearsalFinished::measuredSeconds).toArray();
        return new Rehearsed(
                passed.size(),
                percentile(times, 0.5),
                percentile(times, 0.9),
                passed.stream()
                        .max(Comparator.comparing(RehearsalFinished::at))
                        .orElseThrow()
                        .measuredSeconds());
    }

    private static @Nullable Observed observed(List<AttemptFact> attempts) {
        if (attempts.isEmpty()) {
            return null;
        }
        var times = attempts.stream().mapToDouble(RecoveryTime::seconds).toArray();
        return new Observed(attempts.size(), percentile(times, 0.5), percentile(times, 0.9));
    }

    /** An attempt names no procedure: it is of each that takes back such a change so far. */
    private static boolean isOf(ProcedurePublished procedure, AttemptFact attempt) {
        boolean asFar =
                switch (procedure.action()) {
                    case FULL_ROLLBACK -> attempt.extent() == Extent.FULL;
                    case PARTIAL_ROLLBACK -> attempt.extent() == Extent.PARTIAL;
                    case PAUSE, CONTAIN -> false;
                };
        return asFar
                && attempt.component().equals(procedure.component())
                && attempt.changeKinds().stream().anyMatch(procedure.changeKinds()::contains);
    }

    private static double seconds(AttemptFact attempt) {
        Instant landedAt = Objects.requireNonNull(attempt.landedAt());
        return Duration.between(attempt.at(), landedAt).toMillis() / 1_000.0;
    }

    /** Nothing is open among them, so that every share is reached. */
    private static double percentile(double[] seconds, double share) {
        var lifetimes = Arrays.stream(seconds).mapToObj(Lifetime::ended).toList();
        return Objects.requireNonNull(Percentiles.of(lifetimes).at(share).seconds());
    }
}
