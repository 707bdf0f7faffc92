package dev.turnback.release.domain.release;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.Spoken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a release changes.
 *
 * @param pattern how it is built, such as "expand only"; null for the kind as a whole
 * @param stated how far it can be taken back; null leaves it to the line
 * @param departsBecause why that is not what the line says
 * @param dependants components that rely on it
 * @param irreversibleEffects what no rollback takes back
 * @param line what the matrix said of it, null when it had no line
 */
public record Change(
        ChangeKind kind,
        @Nullable String pattern,
        String description,
        @Nullable Reversibility stated,
        @Nullable String departsBecause,
        List<Dependant> dependants,
        List<String> irreversibleEffects,
        @Nullable PinnedLine line) {

    public Change {
        dependants = List.copyOf(dependants);
        irreversibleEffects = List.copyOf(irreversibleEffects);
    }

    /** A change of which no more is known. */
    public Change(ChangeKind kind, String description) {
        this(kind, null, description, null, null, List.of(), List.of(), null);
    }

    /** As people name it: {@code SCHEMA "drop column"}, {@code CODE (new basket)}. */
    public String spoken() {
        if (pattern != null) {
            return kind + " " + Spoken.quoted(pattern);
        }
        return description.isBlank()
                ? kind.name()
                : kind + " (" + Spoken.shortened(description) + ")";
    }

    /** How far it was planned to be taken back; null when neither plan nor matrix say. */
    public @Nullable Reversibility planned() {
        return stated == null && line != null ? line.reversibility() : stated;
    }

    /** Null when it does not become harder to take back with time. */
    public @Nullable UndoWindow undoWindow() {
        return line == null ? null : line.undoWindow();
    }
}
