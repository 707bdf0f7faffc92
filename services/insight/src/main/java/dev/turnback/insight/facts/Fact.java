package dev.turnback.insight.facts;

import dev.turnback.contracts.ChangeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of one thing at one time. */
public sealed interface Fact
        permits AttemptFact,
                ReleaseFact,
                SetAsideFact,
                IncidentFact,
                ObligationFact,
                JudgedAttempt,
                IncidentCourse,
                GuidanceFact,
                ReviewedHesitation {

    String id();

    Basis basis();

    /** False for what turned out not to have been. */
    default boolean counts() {
        return true;
    }

    /** Ids of the components it is about; empty when none is known. */
    List<String> components();

    /** The weightiest first; empty when not known. */
    List<ChangeKind> changeKinds();

    /** The one kind that a breakdown counts it under, null when none is known. */
    default @Nullable ChangeKind primaryKind() {
        return changeKinds().isEmpty() ? null : changeKinds().getFirst();
    }
}
