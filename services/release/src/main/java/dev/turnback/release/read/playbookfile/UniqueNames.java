package dev.turnback.release.read.playbookfile;

import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.read.sheets.SheetView;
import dev.turnback.web.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file knows procedures and sheets by their names. */
final class UniqueNames {

    private UniqueNames() {}

    /**
     * Fails with 422 when a name in the file would stand for more than one.
     *
     * @param sheets all that are active
     * @param told the one that is in the file
     */
    static void require(
            List<ProcedureView> procedures, List<SheetView> sheets, Optional<SheetView> told) {
        Map<String, String> byName = new HashMap<>();
        for (ProcedureView each : procedures) {
            String other = byName.putIfAbsent(each.name(), each.id());
            if (other != null) {
                throw notUnique("procedures", each.name(), other, each.id());
            }
        }
        for (SheetView each : sheets) {
            told.filter(own -> own.name().equals(each.name()) && !own.id().equals(each.id()))
                    .ifPresent(
                            own -> {
                                throw notUnique("sheets", own.name(), own.id(), each.id());
                            });
        }
    }

    private static Problem notUnique(String what, String name, String one, String other) {
        return Problem.refused(
                "name-not-unique",
                "two %s are called '%s', %s and %s: rename or retire one first"
                        .formatted(what, name, one, other));
    }
}
