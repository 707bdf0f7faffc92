package dev.turnback.release;

import dev.turnback.release.read.matrix.MatrixRoutes;
import dev.turnback.release.write.MatrixDesk;
import dev.turnback.release.write.adoptmatrixline.AdoptMatrixLineRoute;
import dev.turnback.release.write.draftmatrixlines.DraftMatrixLinesRoutes;
import dev.turnback.release.write.removematrixline.RemoveMatrixLineRoute;
import dev.turnback.release.write.revisematrixline.ReviseMatrixLineRoute;
import dev.turnback.release.write.signoffmatrixline.SignOffMatrixLineRoute;
import dev.turnback.release.write.statematrixline.StateMatrixLineRoute;
import dev.turnback.web.Route;
import java.util.List;
import java.util.stream.Stream;

/** What the reversibility matrix can be asked over HTTP. */
record Matrix(MatrixDesk desk) {

    List<Route> routes() {
        return Stream.of(
                        commands(),
                        new DraftMatrixLinesRoutes(desk).routes(),
                        new MatrixRoutes(desk.lines(), desk.reversals()).routes())
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> commands() {
        return List.of(
                new StateMatrixLineRoute(desk).route(),
                new ReviseMatrixLineRoute(desk).route(),
                new AdoptMatrixLineRoute(desk).route(),
                new SignOffMatrixLineRoute(desk).route(),
                new RemoveMatrixLineRoute(desk).route());
    }
}
