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
import java.util.stream.Stream;

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

    /** The procedures that can be named: those that are active, and those of the file. */
    final Names procedures = new Names();

    /** The same for decision sheets. */
    final Names sheets = new Names();

    /** What is active beside, in the order of its names. */
    private final List<Applied.Other> active = new ArrayList<>();

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

    void knowsProcedures(List<ProcedureView> all) {
        for (ProcedureView each : all) {
            procedures.add(each.name(), each.id());
            active.add(new Applied.Other(What.PROCEDURE, each.name(), each.id()));
        }
    }

    void knowsSheets(List<SheetView> all) {
        for (SheetView each : all) {
            sheets.add(each.name(), each.id());
            active.add(new Applied.Other(What.SHEET, each.name(), each.id()));
        }
    }

    void want(What what, String name, String id, boolean isNew, List<Asked> asked) {
        wanted.add(new Wanted(what, name, id, isNew, asked));
    }

    /**
     * What the file does not mention.
     *
     * @param standing the lines of the matrix
     */
    List<Applied.Other> unmentioned(List<LineView> standing) {
        return Stream.concat(
                        standing.stream()
                                .map(
                                        line ->
                                                new Applied.Other(
                                                        What.LINE, named(line.line()), line.id())),
                        active.stream())
                .filter(each -> wanted.stream().noneMatch(item -> item.id().equals(each.id())))
                .toList();
    }

    static String named(LineKey line) {
        return line.pattern() == null
                ? line.changeKind().name()
                : line.changeKind() + "/" + line.pattern();
    }
}
