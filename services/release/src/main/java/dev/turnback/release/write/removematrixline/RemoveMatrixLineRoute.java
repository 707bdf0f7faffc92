package dev.turnback.release.write.removematrixline;

import dev.turnback.release.domain.matrix.MatrixLineCommand.RemoveLine;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.write.MatrixDesk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;

/** {@code POST /matrix/{id}/removal}, with the version that was looked at in If-Match. */
public record RemoveMatrixLineRoute(MatrixDesk matrix) {

    /**
     * @param reason why it no longer holds
     */
    public record Body(String reason) {}

    public Route route() {
        return Route.post(
                "/api/v1/matrix/{id}/removal",
                Access.RELEASE,
                Operation.of("removeMatrixLine", "Takes a line out of the matrix.")
                        .takes(Body.class)
                        .answers(LineView.class),
                request ->
                        matrix.change(
                                request,
                                Body.class,
                                (id, seen, body, now) ->
                                        new RemoveLine(
                                                id,
                                                seen,
                                                Check.words("reason", body.reason()),
                                                now)));
    }
}
