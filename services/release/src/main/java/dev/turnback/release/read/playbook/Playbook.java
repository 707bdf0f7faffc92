package dev.turnback.release.read.playbook;

import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.heard.KnownGuidance;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.read.rehearsals.RehearsalView;
import dev.turnback.release.read.releases.OpenWindow;
import dev.turnback.release.read.sheets.SheetView;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is prepared for one component.
 *
 * @param lines of the matrix, by kind and pattern
 * @param procedures those that are active, by name
 * @param sheets those that are active, by name
 * @param rehearsals those that ended, the latest first
 * @param openWindows changes that run and can still be taken back, the soonest to close first
 * @param guidance what was learned and is adopted for its changes, by id
 */
public record Playbook(
        ComponentView component,
        List<LineView> lines,
        List<ProcedureView> procedures,
        List<SheetView> sheets,
        List<RehearsalView> rehearsals,
        List<OpenWindow> openWindows,
        List<KnownGuidance> guidance) {

    public Playbook {
        lines = List.copyOf(lines);
        procedures = List.copyOf(procedures);
        sheets = List.copyOf(sheets);
        rehearsals = List.copyOf(rehearsals);
        openWindows = List.copyOf(openWindows);
        guidance = List.copyOf(guidance);
    }

    /** What the document is called. */
    public String title() {
        return "Playbook of " + component.name();
    }

    /** The same for the same things: nothing in it tells when it was asked for. */
    List<Block> blocks() {
        return Stream.of(
                        ComponentSection.of(component),
                        MatrixSection.of(lines),
                        ProcedureSection.of(procedures),
                        SheetSection.of(sheets),
                        RehearsalSection.of(rehearsals),
                        GuidanceSection.of(guidance),
                        WindowSection.of(openWindows))
                .flatMap(List::stream)
                .toList();
    }
}
