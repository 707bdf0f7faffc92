package dev.turnback.release.write.draft;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.gate.BlindSpot;
import dev.turnback.release.domain.matrix.LineContent;
import dev.turnback.release.domain.procedure.Mechanics;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was drafted. Nothing is recorded: a person does that, by the command that the thing has, and
 * until it is adopted and rehearsed it holds a gate up.
 *
 * @param changeKind null where it is about the component as a whole
 * @param pattern how such a change is built; null for the kind as a whole
 * @param line of a MATRIX_LINE, else null
 * @param procedure of a PROCEDURE, else null
 * @param spots of a PLAN_CHECK, else empty
 * @param draftedFrom what it rests on: templates and counts, with no word that people wrote
 * @param sources the facts behind it, the latest first
 * @param wording the same in a model's words, null where there are none; nothing is read from it
 * @param note why there are none; null where there are
 */
public record Draft(
        Kind kind,
        String component,
        Provenance provenance,
        @Nullable ChangeKind changeKind,
        @Nullable String pattern,
        @Nullable LineContent line,
        @Nullable Mechanics procedure,
        List<Spot> spots,
        List<String> draftedFrom,
        List<Source> sources,
        @Nullable Worded wording,
        @Nullable String note) {

    public Draft {
        spots = List.copyOf(spots);
        draftedFrom = List.copyOf(draftedFrom);
        sources = List.copyOf(sources);
    }

    /** What can be drafted. */
    public enum Kind {
        MATRIX_LINE,
        PROCEDURE,
        PAIN_SUMMARY,
        PLAN_CHECK
    }

    /**
     * Something that the plan does not see.
     *
     * @param rule its id
     */
    public record Spot(String rule, BlindSpot.Severity severity, String sentence, String remedy) {}

    /**
     * A fact that a draft was made of.
     *
     * @param position where its last event can be read, as in {@code release:812}; null where the
     *     fact is kept without it
     * @param at when it was, as claimed, UTC; null where that is not known
     */
    public record Source(Of of, String id, @Nullable String position, @Nullable Instant at) {

        /** What kind of fact. */
        public enum Of {
            ATTEMPT,
            RELEASE,
            MATRIX_LINE,
            PROCEDURE,
            REHEARSAL,
            INCIDENT,
            GUIDANCE
        }
    }

    /**
     * @param by the model's name
     * @param caveat what the words do not change
     */
    public record Worded(String by, String text, String caveat) {}

    /** Of facts about one kind of change. */
    static Draft of(Kind kind, String component, List<String> draftedFrom, List<Source> sources) {
        return new Draft(
                kind,
                component,
                Provenance.DRAFTED,
                null,
                null,
                null,
                null,
                List.of(),
                draftedFrom,
                sources,
                null,
                null);
    }

    Draft about(
            ChangeKind which,
            @Nullable String built,
            @Nullable LineContent content,
            @Nullable Mechanics mechanics) {
        return new Draft(
                kind,
                component,
                provenance,
                which,
                built,
                content,
                mechanics,
                spots,
                draftedFrom,
                sources,
                wording,
                note);
    }

    Draft seeing(List<Spot> found) {
        return new Draft(
                kind,
                component,
                provenance,
                changeKind,
                pattern,
                line,
                procedure,
                found,
                draftedFrom,
                sources,
                wording,
                note);
    }

    Draft worded(@Nullable Worded words, @Nullable String why) {
        return new Draft(
                kind,
                component,
                provenance,
                changeKind,
                pattern,
                line,
                procedure,
                spots,
                draftedFrom,
                sources,
                words,
                why);
    }
}
