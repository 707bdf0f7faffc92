package dev.turnback.release.read.sheets;

import dev.turnback.release.domain.sheet.SheetEvent;
import dev.turnback.release.domain.sheet.SheetEvent.SheetRetired;
import dev.turnback.release.domain.sheet.SheetEvent.SheetWritten;
import dev.turnback.release.domain.sheet.SheetPolicies;
import dev.turnback.release.read.sheets.SheetView.State;
import dev.turnback.release.read.sheets.SheetView.Version;
import dev.turnback.service.Stamp;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event makes of a sheet's row. */
final class SheetHistory {

    private SheetHistory() {}

    static @Nullable SheetView evolve(@Nullable SheetView view, SheetEvent event, Stamp stamp) {
        return switch (event) {
            case SheetWritten e -> written(view, e, stamp);
            case SheetRetired e -> view == null ? null : retired(view, e, stamp);
        };
    }

    private static SheetView written(@Nullable SheetView view, SheetWritten e, Stamp stamp) {
        List<Version> before = view == null ? List.of() : view.versions();
        var version = new Version(e.version(), e.at(), stamp.actor(), e.note(), e.content());
        return new SheetView(
                e.sheetId(),
                e.component(),
                e.content().name(),
                e.content().rules(),
                SheetPolicies.incomplete(e.content()),
                view == null ? e.fromTemplate() : view.fromTemplate(),
                State.ACTIVE,
                e.version(),
                Stream.concat(before.stream(), Stream.of(version)).toList(),
                e.at(),
                stamp.actor(),
                stamp.at());
    }

    private static SheetView retired(SheetView view, SheetRetired e, Stamp stamp) {
        return new SheetView(
                view.id(),
                view.component(),
                view.name(),
                view.rules(),
                view.incomplete(),
                view.fromTemplate(),
                State.RETIRED,
                view.version(),
                view.versions(),
                e.at(),
                stamp.actor(),
                stamp.at());
    }
}
