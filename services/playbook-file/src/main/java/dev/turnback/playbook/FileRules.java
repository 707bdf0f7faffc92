package dev.turnback.playbook;

import dev.turnback.playbook.PlaybookFile.Line;
import dev.turnback.playbook.PlaybookFile.Provenance;
import dev.turnback.playbook.PlaybookFile.Rule;
import dev.turnback.playbook.PlaybookFile.UndoWindow;
import dev.turnback.playbook.ReleasePlan.Change;
import dev.turnback.playbook.ReleasePlan.Duty;
import dev.turnback.playbook.ReleasePlan.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a schema cannot say: which parts of a file contradict each other. */
final class FileRules {

    private static final Duration LONGEST_WINDOW = Duration.ofDays(90);

    private final PlaybookFile file;
    private final Places places;
    private final List<FileError> errors = new ArrayList<>();

    private FileRules(PlaybookFile file, Places places) {
        this.file = file;
        this.places = places;
    }

    static List<FileError> check(PlaybookFile file, Places places) {
        var rules = new FileRules(file, places);
        rules.check();
        return List.copyOf(rules.errors);
    }

    private void check() {
        eachOnce("matrix", file.matrix(), FileRules::key, "");
        for (int i = 0; i < file.matrix().size(); i++) {
            line("matrix[" + i + "]", file.matrix().get(i));
        }
        eachOnce("procedures", file.procedures(), PlaybookFile.Procedure::name, ".name");
        if (file.sheet() != null) {
            eachOnce("sheet.rules", file.sheet().rules(), Rule::id, ".id");
        }
        if (file.release() != null) {
            plan(file.release());
        }
    }

    private static String key(Line line) {
        return line.pattern() == null
                ? line.changeKind().name()
                : line.changeKind() + ", " + line.pattern();
    }

    private void line(String at, Line line) {
        UndoWindow window = line.undoWindow();
        if (window != null && window.dropsTo().compareTo(line.reversibility()) <= 0) {
            wrong(at + ".undoWindow.dropsTo", "expected what is harder to take back than the line");
        }
        if (!line.draftedFrom().isEmpty() && line.provenance() != Provenance.DRAFTED) {
            wrong(at + ".draftedFrom", "expected none beside what somebody stands for");
        }
    }

    private void plan(ReleasePlan plan) {
        eachOnce("release.stages", plan.stages(), ReleasePlan.Stage::name, ".name");
        for (int i = 0; i < plan.changes().size(); i++) {
            change("release.changes[" + i + "]", plan.changes().get(i));
        }
        if (plan.window() != null) {
            window(plan.window());
        }
        for (int i = 0; i < plan.onDuty().size(); i++) {
            Duty duty = plan.onDuty().get(i);
            if (duty.from() != null && duty.to() != null && !duty.from().isBefore(duty.to())) {
                wrong("release.onDuty[" + i + "].to", "expected a time after from");
            }
        }
    }

    private void change(String at, Change change) {
        for (int i = 0; i < change.dependants().size(); i++) {
            if (change.dependants().get(i).component().equals(file.component().id())) {
                wrong(
                        at + ".dependants[" + i + "].component",
                        "a component cannot depend on itself");
            }
        }
    }

    private void window(Window window) {
        if (!window.from().isBefore(window.to())) {
            wrong("release.window.to", "expected a time after from");
        } else if (Duration.between(window.from(), window.to()).compareTo(LONGEST_WINDOW) > 0) {
            wrong("release.window.to", "expected at most 90 days after from");
        }
    }

    private <T> void eachOnce(String list, List<T> all, Function<T, String> key, String field) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            String name = key.apply(all.get(i));
            Integer before = first.putIfAbsent(name, i);
            if (before != null) {
                int line = places.error(list + "[" + before + "]" + field, "").line();
                wrong(
                        list + "[" + i + "]" + field,
                        "'" + name + "' is there already, in line " + line);
            }
        }
    }

    private void wrong(String field, String detail) {
        errors.add(places.error(field, detail));
    }
}
