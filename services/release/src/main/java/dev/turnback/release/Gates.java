package dev.turnback.release;

import dev.turnback.release.read.gate.GateLook;
import dev.turnback.release.read.gate.GateRoutes;
import dev.turnback.release.read.goback.GoBackRoute;
import dev.turnback.release.write.Desk;
import dev.turnback.release.write.gate.CheckGateRoute;
import dev.turnback.release.write.gate.GateDesk;
import dev.turnback.release.write.gate.RevokeWaiverRoute;
import dev.turnback.release.write.gate.WaiveRoute;
import dev.turnback.web.Route;
import java.util.List;
import java.util.stream.Stream;

/** What gates can be asked over HTTP, and whether what runs can go back. */
record Gates(Desk desk, GateLook look) {

    List<Route> routes() {
        return Stream.concat(commands().stream(), queries().stream()).toList();
    }

    private List<Route> commands() {
        var gate = new GateDesk(desk, look);
        return List.of(
                new CheckGateRoute(gate).route(),
                new WaiveRoute(gate).route(),
                new RevokeWaiverRoute(gate).route());
    }

    private List<Route> queries() {
        var goBack = new GoBackRoute(desk.components(), look.inputs().goBack(), look.clock());
        return Stream.concat(new GateRoutes(look).routes().stream(), Stream.of(goBack.route()))
                .toList();
    }
}
