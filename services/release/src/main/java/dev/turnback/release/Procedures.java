package dev.turnback.release;

import dev.turnback.release.read.procedures.ProcedureRoutes;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.write.Desk;
import dev.turnback.release.write.procedure.AdoptProcedureRoute;
import dev.turnback.release.write.procedure.DefineProcedureRoute;
import dev.turnback.release.write.procedure.ProcedureDesk;
import dev.turnback.release.write.procedure.RetireProcedureRoute;
import dev.turnback.release.write.procedure.ReviseProcedureRoute;
import dev.turnback.service.Rows;
import dev.turnback.web.Route;
import java.util.List;
import java.util.stream.Stream;

/** What procedures can be asked over HTTP. */
record Procedures(Desk desk, Rows<ProcedureView> rows) {

    List<Route> routes() {
        return Stream.concat(commands().stream(), new ProcedureRoutes(rows).routes().stream())
                .toList();
    }

    private List<Route> commands() {
        var procedureDesk = new ProcedureDesk(desk, rows);
        return List.of(
                new DefineProcedureRoute(procedureDesk).route(),
                new ReviseProcedureRoute(procedureDesk).route(),
                new AdoptProcedureRoute(procedureDesk).route(),
                new RetireProcedureRoute(procedureDesk).route());
    }
}
