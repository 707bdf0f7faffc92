package dev.turnback.release;

import dev.turnback.release.read.sheets.SheetRoutes;
import dev.turnback.release.read.sheets.SheetTemplateRoute;
import dev.turnback.release.read.sheets.SheetView;
import dev.turnback.release.write.Desk;
import dev.turnback.release.write.sheet.RetireSheetRoute;
import dev.turnback.release.write.sheet.ReviseSheetRoute;
import dev.turnback.release.write.sheet.SheetDesk;
import dev.turnback.release.write.sheet.WriteSheetRoute;
import dev.turnback.service.Rows;
import dev.turnback.web.Route;
import java.util.List;
import java.util.stream.Stream;

/** What decision sheets can be asked over HTTP. */
record Sheets(Desk desk, Rows<SheetView> rows) {

    List<Route> routes() {
        return Stream.concat(commands().stream(), new SheetRoutes(rows).routes().stream()).toList();
    }

    private List<Route> commands() {
        var sheetDesk = new SheetDesk(desk, rows);
        return List.of(
                new WriteSheetRoute(sheetDesk).route(),
                new ReviseSheetRoute(sheetDesk).route(),
                new RetireSheetRoute(sheetDesk).route(),
                SheetTemplateRoute.route());
    }
}
