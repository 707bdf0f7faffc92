package dev.turnback.release.read.sheets;

import dev.turnback.release.read.sheets.SheetView.State;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The sheet that was named, else the one of the component that was written or revised last. A named
 * sheet that is retired or unknown is not replaced by another one, which nobody agreed on.
 */
public record NewestSheet(Rows<SheetView> sheets) {

    /**
     * Empty when there is none.
     *
     * @param sheetId the sheet that was named; null for the component's newest
     */
    public Mono<SheetView> of(String component, @Nullable String sheetId) {
        Mono<SheetView> inForce = sheetId == null ? newestOf(component) : sheets.get(sheetId);
        return inForce.filter(sheet -> sheet.state() == State.ACTIVE);
    }

    private Mono<SheetView> newestOf(String component) {
        return sheets.find(
                        ViewQuery.along("sheets", "byAge")
                                .with(ViewValue.of(component), ViewValue.of(State.ACTIVE.name()))
                                .backwards()
                                .limit(1))
                .flatMap(page -> Mono.justOrEmpty(page.items().stream().findFirst()));
    }
}
