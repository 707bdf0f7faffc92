package dev.turnback.insight.facts;

import dev.turnback.contracts.ChangeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of one thing at one time. */
public sealed interface Fact permits AttemptFact, ReleaseFact, SetAsideFact {

    String id();

    Basis basis();

    String component();

    /** The weightiest first; empty when not known. */
    List<ChangeKind> changeKinds();

    /** The one kind that a breakdown counts it under, null when none is known. */
    default @Nullable ChangeKind primaryKind() {
        return changeKinds().isEmpty() ? null : changeKinds().getFirst();
    }
}
