package dev.turnback.release.write.revisematrixline;

import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.matrix.MatrixLineCommand.ReviseLine;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.write.LineBody;
import dev.turnback.release.write.MatrixDesk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /matrix/{id}/revisions}, with the version that was looked at in If-Match. */
public record ReviseMatrixLineRoute(MatrixDesk matrix) {

    /**
     * @param note why it is revised
     */
    public record Body(
            Reversibility reversibility,
            @Nullable List<String> easyToReverse,
            @Nullable List<String> hardToReverse,
            @Nullable List<String> failureModes,
            @Nullable List<String> dataMutationPaths,
            @Nullable List<String> controls,
            @Nullable List<String> containmentOptions,
            LineBody.@Nullable UndoWindowBody undoWindow,
            @Nullable Double estimatedSeconds,
            @Nullable String reason,
            @Nullable String note) {

        LineBody content() {
            return new LineBody(
                    reversibility,
                    easyToReverse,
                    hardToReverse,
                    failureModes,
                    dataMutationPaths,
                    controls,
                    containmentOptions,
                    undoWindow,
                    estimatedSeconds,
                    reason);
        }
    }

    public Route route() {
        return Route.post(
                "/api/v1/matrix/{id}/revisions",
                Access.RELEASE,
                Operation.of("reviseMatrixLine", "Says something else of a kind of change.")
                        .takes(Body.class)
                        .answers(LineView.class),
                request -> matrix.change(request, Body.class, ReviseMatrixLineRoute::command));
    }

    private static ReviseLine command(String id, int seen, Body body, Instant now) {
        return new ReviseLine(
                id,
                seen,
                body.content().checked(),
                body.note() == null ? null : Check.words("note", body.note()),
                now);
    }
}
