package dev.turnback.release.write.statematrixline;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.matrix.LineKey;
import dev.turnback.release.domain.matrix.MatrixLineCommand.StateLine;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.write.LineBody;
import dev.turnback.release.write.MatrixDesk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /matrix}. */
public record StateMatrixLineRoute(MatrixDesk matrix) {

    /**
     * @param component the component's id; one that nobody declared is noted
     * @param pattern how the change is built; the kind as a whole when absent
     * @param provenance DRAFTED when it is taken over from a draft; PERSON when absent
     * @param draftedFrom what it was drafted from, in sentences, at most 20 of 500 characters
     */
    public record Body(
            String component,
            ChangeKind changeKind,
            @Nullable String pattern,
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
            @Nullable Provenance provenance,
            @Nullable List<String> draftedFrom) {

        Provenance whose() {
            return provenance == null ? Provenance.PERSON : provenance;
        }

        /** What somebody stands for from the start was drafted from nothing. */
        List<String> rests() {
            return whose() == Provenance.PERSON
                    ? List.of()
                    : LineBody.texts("draftedFrom", draftedFrom);
        }

        LineKey line() {
            return new LineKey(
                    Check.id("component", component),
                    changeKind,
                    Check.nameOrNull("pattern", pattern));
        }

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
                "/api/v1/matrix",
                Access.RELEASE,
                Operation.of(
                                "stateMatrixLine",
                                "Says how far a kind of change of a component can be taken back.")
                        .takes(Body.class)
                        .answers(LineView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            LineKey line = received.body().line();
                            return Caller.require(request, Access.RELEASE, line.component())
                                    .flatMap(_ -> state(received, line));
                        });
    }

    private Mono<ServerResponse> state(Commands.Received<Body> received, LineKey line) {
        var command =
                new StateLine(
                        line,
                        received.body().content().checked(),
                        received.body().whose(),
                        received.body().rests(),
                        matrix.desk().commands().now());
        return matrix.desk()
                .note(line.component(), received.context())
                .flatMap(_ -> matrix.desk().commands().handle(command, received.context()))
                .flatMap(
                        handled ->
                                matrix.answer(
                                        handled, HttpStatus.CREATED, line.component(), line.id()));
    }
}
