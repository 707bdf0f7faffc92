package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.playbook.PlaybookFile;
import dev.turnback.release.ReleaseSlices;
import dev.turnback.release.domain.sheet.Sheet;
import dev.turnback.release.domain.sheet.SheetCommand.ReviseSheet;
import dev.turnback.release.domain.sheet.SheetCommand.WriteSheet;
import dev.turnback.release.domain.sheet.SheetContent;
import dev.turnback.release.write.applyplaybookfile.Applied.What;
import dev.turnback.release.write.applyplaybookfile.Asked.Aspect;
import dev.turnback.release.write.sheet.RuleBody;
import dev.turnback.release.write.sheet.RuleBody.MeasuredBody;
import org.jspecify.annotations.Nullable;

/** One decision sheet of the component. */
final class SheetPart {

    private SheetPart() {}

    /**
     * @param id of the active sheet of that name, or else a fresh one
     */
    static void trySo(Applying applying, PlaybookFile.Sheet told, String id, Sheet known) {
        SheetContent content = applying.findings.checked("sheet", () -> content(told));
        if (content == null) {
            return;
        }
        var trial = new Trial<>(ReleaseSlices.SHEET, known, applying.findings);
        boolean active = known instanceof Sheet.Active;
        trial.ask(
                Aspect.CONTENT,
                "sheet",
                known instanceof Sheet.Active(_, int version, _)
                        ? new ReviseSheet(id, version, content, Applying.NOTE, applying.now)
                        : new WriteSheet(id, applying.component(), content, null, applying.now));
        applying.want(What.SHEET, told.name(), id, !active, trial.accepted());
    }

    private static SheetContent content(PlaybookFile.Sheet told) {
        return RuleBody.checked(told.name(), told.rules().stream().map(SheetPart::rule).toList());
    }

    private static RuleBody rule(PlaybookFile.Rule told) {
        return new RuleBody(
                told.id(),
                told.name(),
                told.signal(),
                told.harmKind(),
                told.comparison(),
                told.threshold(),
                told.clearThreshold(),
                told.sustainSeconds(),
                told.minSamples(),
                told.quietSeconds(),
                told.requiredAction(),
                told.budgetSeconds(),
                told.minHarm(),
                told.owner(),
                told.staleAfterSeconds(),
                told.mustHaveData(),
                told.rollForwardAllowed(),
                measured(told.measured()));
    }

    private static @Nullable MeasuredBody measured(PlaybookFile.@Nullable Measured told) {
        return told == null ? null : new MeasuredBody(told.dataSource(), told.query());
    }
}
