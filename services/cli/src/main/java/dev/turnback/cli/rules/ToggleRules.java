package dev.turnback.cli.rules;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Tells what is switched on and off on purpose. The words can only set something aside; they never
 * make a commit a rollback.
 */
public final class ToggleRules {

    private final List<String> words;
    private final List<PathPattern> patterns;

    ToggleRules(List<String> words, List<PathPattern> patterns) {
        this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        this.patterns = List.copyOf(patterns);
    }

    public boolean isPlanned(String originalSubject, Collection<String> files) {
        String subject = originalSubject.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(subject::contains)
                || (!files.isEmpty() && files.stream().allMatch(this::fits));
    }

    private boolean fits(String path) {
        return patterns.stream().anyMatch(pattern -> pattern.fits(path));
    }
}
