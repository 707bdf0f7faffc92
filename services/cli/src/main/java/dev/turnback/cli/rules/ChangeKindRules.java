package dev.turnback.cli.rules;

import dev.turnback.contracts.ChangeKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells from a path what kind of thing a file is; the first rule that fits decides. */
public final class ChangeKindRules {

    record Rule(FileClass fileClass, PathPattern pattern) {}

    private final List<FileClass> order;
    private final List<Rule> rules;

    ChangeKindRules(List<FileClass> order, List<Rule> rules) {
        this.order = List.copyOf(order);
        this.rules = List.copyOf(rules);
    }

    /** What the file is; {@link FileClass#CODE} when no rule fits. */
    public FileClass classify(String path) {
        for (Rule rule : rules) {
            if (rule.pattern.fits(path)) {
                return rule.fileClass;
            }
        }
        return FileClass.CODE;
    }

    /** The kinds of the files that run, the weightiest first; empty when none of them runs. */
    public List<ChangeKind> kindsOf(Collection<String> paths) {
        return inOrder(paths.stream().map(this::classify).distinct().toList());
    }

    /** The same for files that were classified before. */
    public List<ChangeKind> inOrder(Collection<FileClass> classes) {
        return classes.stream()
                .distinct()
                .sorted(Comparator.comparingInt(this::weight))
                .map(FileClass::changeKind)
                .flatMap(Optional::stream)
                .toList();
    }

    private int weight(FileClass fileClass) {
        int index = order.indexOf(fileClass);
        return index < 0 ? order.size() : index;
    }
}
