package dev.turnback.release.domain.draft;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.TriggerRole;
import dev.turnback.release.domain.matrix.KindHistory;
import dev.turnback.release.domain.procedure.Mechanics;
import dev.turnback.release.domain.procedure.Mechanics.Prerequisite;
import dev.turnback.release.domain.procedure.Mechanics.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is usual to take each kind of change back, or to contain it, for somebody to correct. */
public final class ProcedureDrafts {

    /** Assumed while nothing was observed. */
    private static final double ASSUMED_SECONDS = 1_800;

    private static final double MINUTE = 60;

    private ProcedureDrafts() {}

    /**
     * @param pattern how such a change is built; null for the kind as a whole
     * @param reversibility what the matrix says, or the template where it says nothing: what is one
     *     way is contained, never taken back
     */
    public static Mechanics of(
            KindHistory history, @Nullable String pattern, Reversibility reversibility) {
        ChangeKind kind = history.changeKind();
        RecoveryAction action = action(reversibility);
        List<String> texts = texts(kind, action);
        double bound = bound(history);
        return new Mechanics(
                name(kind, action),
                action,
                List.of(kind),
                pattern == null ? List.of() : List.of(pattern),
                texts.stream()
                        .map(text -> new Step(text, "release owner", bound / texts.size()))
                        .toList(),
                List.of(TriggerRole.COMMANDER, TriggerRole.RELEASE_OWNER),
                List.of(),
                prerequisites(kind, action),
                bound);
    }

    /** Where its time comes from. */
    public static String time(KindHistory history) {
        String minutes = Math.round(bound(history) / MINUTE) + " min";
        return history.times() == null
                ? "Nothing of the kind was timed: "
                        + minutes
                        + " is assumed, and each step its share."
                : "The time bound is what nine of ten took at most, "
                        + minutes
                        + "; each step has its share.";
    }

    private static RecoveryAction action(Reversibility reversibility) {
        return switch (reversibility) {
            case REVERSIBLE -> RecoveryAction.FULL_ROLLBACK;
            case PARTIALLY_REVERSIBLE -> RecoveryAction.PARTIAL_ROLLBACK;
            case ONE_WAY -> RecoveryAction.CONTAIN;
        };
    }

    private static String name(ChangeKind kind, RecoveryAction action) {
        String what = kind.name().toLowerCase(Locale.ROOT) + " change";
        return switch (action) {
            case FULL_ROLLBACK -> "Take back a " + what;
            case PARTIAL_ROLLBACK -> "Take back what can be of a " + what;
            case CONTAIN -> "Contain a " + what;
            case PAUSE -> "Pause a " + what;
        };
    }

    /** Whole minutes, up: what nine of ten took at most. */
    private static double bound(KindHistory history) {
        KindHistory.Times times = history.times();
        return times == null
                ? ASSUMED_SECONDS
                : Math.max(1, Math.ceil(times.p90Seconds() / MINUTE)) * MINUTE;
    }

    private static List<String> texts(ChangeKind kind, RecoveryAction action) {
        List<String> middle = action == RecoveryAction.CONTAIN ? containing(kind) : undoing(kind);
        return Stream.of(
                        List.of("Stop the rollout where it is"),
                        middle,
                        List.of("Watch the signals that called for it until they are clear"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> undoing(ChangeKind kind) {
        return switch (kind) {
            case CODE ->
                    List.of(
                            "Deploy the version that ran before",
                            "Check that all traffic goes to that version");
            case CONFIG ->
                    List.of(
                            "Set the settings of before again",
                            "Check that every instance has read them");
            case FLAG -> List.of("Switch the flag back", "Check that no instance has it on");
            case INFRA ->
                    List.of(
                            "Apply the description of before",
                            "Check that nothing refers to what was removed");
            case CONTRACT ->
                    List.of(
                            "Serve the contract of before beside the new one",
                            "Tell the consumers which one to use");
            case SCHEMA ->
                    List.of(
                            "Stop whatever writes in the new form",
                            "Apply the step that undoes the change to the schema",
                            "Check that the version of before reads and writes");
            case DATA ->
                    List.of(
                            "Stop whatever writes the data",
                            "Put back what was copied before the change",
                            "Compare counts and samples with the copy");
        };
    }

    private static List<String> containing(ChangeKind kind) {
        return switch (kind) {
            case CODE -> List.of("Take traffic away from the new version");
            case CONFIG -> List.of("Set the one harmful value to a harmless one");
            case FLAG -> List.of("Switch it off for those who are harmed");
            case INFRA -> List.of("Send traffic where nothing was changed");
            case CONTRACT -> List.of("Serve the contract of before beside the new one");
            case SCHEMA, DATA ->
                    List.of(
                            "Stop whatever writes in the new form",
                            "Copy what there is before anything else is changed",
                            "Repair forward, and check it on the copy first");
        };
    }

    private static List<Prerequisite> prerequisites(ChangeKind kind, RecoveryAction action) {
        return switch (kind) {
            case CODE, CONTRACT ->
                    List.of(
                            new Prerequisite(
                                    "The version of before can still be deployed",
                                    Prerequisite.Kind.PREVIOUS_ARTIFACT));
            case FLAG ->
                    List.of(new Prerequisite("The flag can be reached", Prerequisite.Kind.FLAG));
            case CONFIG, INFRA ->
                    List.of(
                            new Prerequisite(
                                    "What was set before is kept", Prerequisite.Kind.OTHER));
            case SCHEMA, DATA ->
                    action == RecoveryAction.CONTAIN
                            ? List.of(
                                    new Prerequisite(
                                            "There is room for a copy", Prerequisite.Kind.OTHER))
                            : List.of(
                                    new Prerequisite(
                                            "A copy from before the change can be restored",
                                            Prerequisite.Kind.BACKUP));
        };
    }
}
