package dev.turnback.release.write.procedure;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.TriggerRole;
import dev.turnback.release.domain.procedure.Mechanics;
import dev.turnback.release.domain.procedure.Mechanics.Prerequisite;
import dev.turnback.release.domain.procedure.Mechanics.Step;
import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads what a procedure says; every refusal is a 400 that names the field. */
public final class MechanicsBody {

    private static final int STEPS = 40;
    private static final int MOST = 20;
    private static final int TEXT = 500;
    private static final double A_MONTH = 31 * 86_400;

    private MechanicsBody() {}

    /**
     * @param expectedSeconds how long it takes, 0 to 31 days
     */
    public record StepBody(String text, String executor, double expectedSeconds) {}

    public record PrerequisiteBody(String text, Prerequisite.Kind kind) {}

    public static Mechanics checked(
            String name,
            RecoveryAction action,
            List<ChangeKind> changeKinds,
            @Nullable List<String> patterns,
            List<StepBody> steps,
            @Nullable List<TriggerRole> triggerRoles,
            @Nullable List<String> triggerPersons,
            @Nullable List<PrerequisiteBody> prerequisites,
            double timeBoundSeconds) {
        return new Mechanics(
                Check.name("name", name),
                action,
                filled("changeKinds", changeKinds).stream().distinct().toList(),
                each("patterns", patterns, MOST, Check::name),
                each("steps", filled("steps", steps), STEPS, MechanicsBody::step),
                triggerRoles == null ? List.of() : triggerRoles.stream().distinct().toList(),
                each("triggerPersons", triggerPersons, MOST, Check::name),
                each("prerequisites", prerequisites, MOST, MechanicsBody::prerequisite),
                duration("timeBoundSeconds", timeBoundSeconds, 1));
    }

    private static Step step(String field, StepBody body) {
        return new Step(
                Check.words(field + ".text", body.text(), TEXT),
                Check.name(field + ".executor", body.executor()),
                duration(field + ".expectedSeconds", body.expectedSeconds(), 0));
    }

    private static Prerequisite prerequisite(String field, PrerequisiteBody body) {
        return new Prerequisite(Check.words(field + ".text", body.text(), TEXT), body.kind());
    }

    /** There is one zero only. */
    private static double duration(String field, double seconds, double least) {
        if (!(seconds >= least && seconds <= A_MONTH)) {
            throw Problem.badField(
                    field,
                    "expected a number of seconds from %d to %d (31 days)"
                            .formatted((int) least, (int) A_MONTH));
        }
        return seconds + 0.0;
    }

    private static <T> List<T> filled(String field, List<T> values) {
        if (values.isEmpty()) {
            throw Problem.badField(field, "expected at least one");
        }
        return values;
    }

    private static <T, R> List<R> each(
            String field, @Nullable List<T> values, int most, BiFunction<String, T, R> check) {
        if (values == null) {
            return List.of();
        }
        Check.atMost(field, values.size(), most);
        return IntStream.range(0, values.size())
                .mapToObj(index -> check.apply(field + "[" + index + "]", values.get(index)))
                .toList();
    }
}
