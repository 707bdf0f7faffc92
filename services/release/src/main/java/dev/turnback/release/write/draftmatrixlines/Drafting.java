package dev.turnback.release.write.draftmatrixlines;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.matrix.LineDrafts;
import dev.turnback.release.domain.matrix.MatrixLineCommand.DraftLine;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.write.MatrixDesk;
import dev.turnback.service.CommandDesk;
import dev.turnback.web.Problem;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Drafts the lines that a component's matrix lacks. */
record Drafting(MatrixDesk matrix, Histories histories) {

    Drafting(MatrixDesk matrix) {
        this(matrix, new Histories(matrix.desk().releases(), matrix.reversals()));
    }

    /** What became of one kind of change that the component had. */
    sealed interface Result {

        record Drafted(LineView line) implements Result {}

        /**
         * @param why it was left as it is
         */
        record Skipped(String component, ChangeKind changeKind, String why) implements Result {}
    }

    /**
     * @param drafted the lines that were drafted
     * @param skipped what the matrix has a line of, or had
     */
    record Drafts(List<LineView> drafted, List<Result.Skipped> skipped) {

        static Drafts of(List<Result> results) {
            List<LineView> drafted = new ArrayList<>();
            List<Result.Skipped> skipped = new ArrayList<>();
            for (Result result : results) {
                switch (result) {
                    case Result.Drafted(LineView line) -> drafted.add(line);
                    case Result.Skipped left -> skipped.add(left);
                }
            }
            return new Drafts(drafted, skipped);
        }
    }

    /** One result for each kind of change that the component ever had. */
    Mono<List<Result>> of(String component, CommandContext context) {
        return new SaidOf(matrix.lines())
                .component(component)
                .flatMap(said -> drafts(component, said, context));
    }

    private Mono<List<Result>> drafts(String component, SaidOf.Said said, CommandContext context) {
        return histories
                .of(component)
                .flatMapMany(Flux::fromIterable)
                .concatMap(
                        history ->
                                draft(
                                        LineDrafts.draft(
                                                component,
                                                history,
                                                said.hardest(history.changeKind(), null),
                                                matrix.desk().commands().now()),
                                        context))
                .collectList();
    }

    private Mono<Result> draft(DraftLine command, CommandContext context) {
        CommandDesk commands = matrix.desk().commands();
        return commands.handle(command, CommandContext.by(context.actor()))
                .flatMap(handled -> result(handled, command));
    }

    private Mono<Result> result(Handled handled, DraftLine command) {
        String id = command.lineId();
        return matrix.reversals()
                .of(command.line().component())
                .flatMap(
                        times ->
                                matrix.lines()
                                        .get(id, matrix.desk().commands().at(handled))
                                        .map(line -> line.seenWith(times)))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no line " + id)))
                .map(
                        line ->
                                handled instanceof Handled.Accepted
                                        ? new Result.Drafted(line)
                                        : left(line));
    }

    private static Result left(LineView line) {
        LineView.Removal removed = line.removed();
        return new Result.Skipped(
                line.component(),
                line.changeKind(),
                removed == null
                        ? "there is a line already"
                        : "somebody removed its line: " + removed.reason());
    }
}
