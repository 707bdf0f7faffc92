package dev.turnback.release.write.signoffmatrixline;

import dev.turnback.release.domain.matrix.MatrixLineCommand.SignOffLine;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.write.MatrixDesk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;

/** {@code POST /matrix/{id}/sign-off}, with the version that was looked at in If-Match. */
public record SignOffMatrixLineRoute(MatrixDesk matrix) {

    /**
     * @param statement what the owner of the data agrees to
     */
    public record Body(String statement) {}

    public Route route() {
        return Route.post(
                "/api/v1/matrix/{id}/sign-off",
                Access.RELEASE,
                Operation.of("signOffMatrixLine", "Agrees to a line as the owner of its data.")
                        .takes(Body.class)
                        .answers(LineView.class),
                request ->
                        matrix.change(
                                request,
                                Body.class,
                                (id, seen, body, now) ->
                                        new SignOffLine(
                                                id,
                                                seen,
                                                Check.words("statement", body.statement()),
                                                now)));
    }
}
