package dev.turnback.guidance.domain.improvement;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.DesignPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be built so that more can be taken back.
 *
 * @param component null when it is not of one
 * @param changeKinds the kinds of change that it makes easier to take back; empty for any
 * @param pattern the way to build a change that it brings, null when none
 * @param expectedEffect what should be different afterwards, in words
 */
public record Proposal(
        String title,
        @Nullable String component,
        List<ChangeKind> changeKinds,
        @Nullable DesignPattern pattern,
        String expectedEffect,
        Origin origin) {

    public Proposal {
        changeKinds = List.copyOf(changeKinds);
    }

    /**
     * What it was learned from.
     *
     * @param id of the rehearsal, incident or finding; null when it has none
     */
    public record Origin(Kind kind, @Nullable String id) {

        public static final Origin BY_HAND = new Origin(Kind.HAND, null);

        /** What there is to learn from. */
        public enum Kind {
            REHEARSAL,
            INCIDENT,
            FINDING,
            HAND
        }
    }
}
