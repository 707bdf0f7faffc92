package dev.turnback.release.write.adoptmatrixline;

import dev.turnback.release.domain.matrix.MatrixLineCommand.AdoptLine;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.write.MatrixDesk;
import dev.turnback.service.AtBody;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;

/** {@code POST /matrix/{id}/adoption}, with the version that was looked at in If-Match. */
public record AdoptMatrixLineRoute(MatrixDesk matrix) {

    public Route route() {
        return Route.post(
                "/api/v1/matrix/{id}/adoption",
                Access.RELEASE,
                Operation.of("adoptMatrixLine", "Stands for a line that was drafted.")
                        .takes(AtBody.class)
                        .answers(LineView.class),
                request ->
                        matrix.change(
                                request,
                                AtBody.class,
                                (id, seen, body, now) ->
                                        new AdoptLine(id, seen, Check.at("at", body.at(), now))));
    }
}
