package dev.turnback.release;

import dev.turnback.release.read.rehearsals.RehearsalRoutes;
import dev.turnback.release.write.abandonrehearsal.AbandonRehearsalRoute;
import dev.turnback.release.write.finishrehearsal.FinishRehearsalRoute;
import dev.turnback.release.write.notebreakdown.NoteBreakdownRoute;
import dev.turnback.release.write.recordrehearsal.RecordRehearsalRoute;
import dev.turnback.release.write.rehearsing.RehearsalDesk;
import dev.turnback.release.write.startrehearsal.StartRehearsalRoute;
import dev.turnback.release.write.timestep.TimeStepRoute;
import dev.turnback.web.Route;
import java.util.List;
import java.util.stream.Stream;

/** What rehearsals can be asked over HTTP. */
record Rehearsals(RehearsalDesk desk) {

    List<Route> routes() {
        return Stream.concat(
                        commands().stream(),
                        new RehearsalRoutes(desk.rehearsals()).routes().stream())
                .toList();
    }

    private List<Route> commands() {
        return List.of(
                new StartRehearsalRoute(desk).route(),
                new TimeStepRoute(desk).route(),
                new NoteBreakdownRoute(desk).route(),
                new FinishRehearsalRoute(desk).route(),
                new AbandonRehearsalRoute(desk).route(),
                new RecordRehearsalRoute(desk).route());
    }
}
