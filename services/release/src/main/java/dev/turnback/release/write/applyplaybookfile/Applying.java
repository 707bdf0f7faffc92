package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.playbook.PlaybookFile;
import dev.turnback.playbook.Reading;
import dev.turnback.release.domain.matrix.LineKey;
import dev.turnback.release.domain.matrix.MatrixLine;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.read.playbookfile.Prepared;
import dev.turnback.release.read.playbookfile.States;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.read.sheets.SheetView;
import dev.turnback.release.write.applyplaybookfile.Applied.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One file while it is tried. */
final class Applying {

    /** What is recorded where a reason is asked for. */
    static final String NOTE = "turnback.yaml says so";

    final PlaybookFile file;
    final Findings findings;
    final Prepared prepared;
    final States states;
    final MadeIds ids;
    final Instant now;
    final List<Wanted> wanted = new ArrayList<>();

    /** The lines as the file leaves them, by id. */
    final Map<String, MatrixLine> lines = new HashMap<>();

    /** The procedures that can be named, by name: those that are active, and those of the file. */
    final Map<String, String> procedures = new HashMap<>();

    /** Names that stand for more than one. */
    final Map<String, List<String>> ambiguous = new HashMap<>();

    Applying(Reading.Read read, Prepared prepared, States states, Instant now) {
        file = read.file();
        findings = new Findings(read.places());
        this.prepared = prepared;
        this.states = states;
        this.now = now;
        ids = new MadeIds(states);
    }

    String component() {
        return file.component().id();
    }

    LineKey key(PlaybookFile.Line line) {
        return new LineKey(component(), line.changeKind(), line.pattern());
    }

    void knowsProcedures(List<ProcedureView> active) {
        for (ProcedureView each : active) {
            String other = procedures.putIfAbsent(each.name(), each.id());
            if (other != null) {
                ambiguous
                        .computeIfAbsent(each.name(), _ -> new ArrayList<>(List.of(other)))
                        .add(each.id());
            }
        }
    }

    void want(What what, String name, String id, boolean isNew, List<Asked> asked) {
        wanted.add(new Wanted(what, name, id, isNew, asked));
    }

    /** What the file does not mention. */
    List<Applied.Other> unmentioned(
            List<LineView> standing, List<ProcedureView> active, List<SheetView> sheets) {
        List<Applied.Other> others = new ArrayList<>();
        for (LineView line : standing) {
            if (!lines.containsKey(line.id())) {
                others.add(new Applied.Other(What.LINE, named(line.line()), line.id()));
            }
        }
        for (ProcedureView each : active) {
            if (wanted.stream().noneMatch(item -> item.id().equals(each.id()))) {
                others.add(new Applied.Other(What.PROCEDURE, each.name(), each.id()));
            }
        }
        for (SheetView each : sheets) {
            if (file.sheet() == null) {
                others.add(new Applied.Other(What.SHEET, each.name(), each.id()));
            }
        }
        return others;
    }

    static String named(LineKey line) {
        return line.pattern() == null
                ? line.changeKind().name()
                : line.changeKind() + "/" + line.pattern();
    }
}
