package dev.turnback.release.write.recordrehearsal;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.rehearsal.Breakdown;
import dev.turnback.release.domain.rehearsal.RehearsalCommand.RecordRehearsal;
import dev.turnback.release.domain.rehearsal.Result;
import dev.turnback.release.domain.rehearsal.Setup;
import dev.turnback.release.domain.rehearsal.StepTime;
import dev.turnback.release.domain.rehearsal.Verifications;
import dev.turnback.release.read.rehearsals.RehearsalView;
import dev.turnback.release.write.rehearsing.RehearsalDesk;
import dev.turnback.release.write.rehearsing.SetupBody;
import dev.turnback.release.write.rehearsing.StepField;
import dev.turnback.release.write.rehearsing.VerificationsBody;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /rehearsals/records}. */
public record RecordRehearsalRoute(RehearsalDesk desk) {

    private static final int STEPS = 200;
    private static final int BREAKDOWNS = 200;

    /**
     * @param procedureVersion the current one when absent
     * @param drill true when absent
     * @param at when it began; when it ended, when absent
     * @param finishedAt when it ended
     */
    public record Body(
            String component,
            ChangeKind changeKind,
            @Nullable String pattern,
            String procedureId,
            @Nullable Integer procedureVersion,
            String scenario,
            String fromVersion,
            String toVersion,
            String environment,
            boolean representative,
            @Nullable String representativeWhy,
            @Nullable Boolean drill,
            @Nullable List<String> participants,
            @Nullable Instant at,
            @Nullable List<StepBody> steps,
            @Nullable List<BreakdownBody> breakdowns,
            Result outcome,
            VerificationsBody verifications,
            Instant finishedAt) {

        private SetupBody setup() {
            return new SetupBody(
                    component,
                    changeKind,
                    pattern,
                    procedureId,
                    procedureVersion,
                    scenario,
                    fromVersion,
                    toVersion,
                    environment,
                    representative,
                    representativeWhy,
                    drill,
                    participants);
        }
    }

    /**
     * Either the seconds, or when it began and ended.
     *
     * @param step from 0
     */
    public record StepBody(
            int step,
            @Nullable Double seconds,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String note) {

        private StepTime time(String field) {
            String said = note == null ? null : Check.text(field + ".note", note);
            int which = StepField.index(field + ".step", step);
            if (startedAt != null && finishedAt != null && seconds == null) {
                return StepTime.between(which, startedAt, finishedAt, said);
            }
            if (seconds == null || startedAt != null || finishedAt != null) {
                throw Problem.badField(
                        field, "expected either seconds, or startedAt and finishedAt");
            }
            return new StepTime(
                    which, null, null, StepField.seconds(field + ".seconds", seconds), said);
        }
    }

    /**
     * @param step from 0; null when it belongs to none
     */
    public record BreakdownBody(String text, @Nullable Integer step) {}

    public Route route() {
        return Route.post(
                "/api/v1/rehearsals/records",
                Access.RELEASE,
                Operation.of("recordRehearsal", "Records a whole rehearsal afterwards.")
                        .takes(Body.class)
                        .answers(RehearsalView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            Body body = received.body();
                            String component = Check.id("component", body.component());
                            Function<Setup, RecordRehearsal> command = checked(body);
                            return Caller.require(request, Access.RELEASE, component)
                                    .flatMap(_ -> body.setup().with(desk.procedures()))
                                    .map(command)
                                    .flatMap(
                                            record ->
                                                    desk.begin(
                                                            component, record, received.context()));
                        });
    }

    /** What is told of it, still without what was rehearsed. */
    private Function<Setup, RecordRehearsal> checked(Body body) {
        Instant now = desk.commands().now();
        Instant end = Check.past("finishedAt", body.finishedAt(), now);
        Instant began = Check.at("at", body.at(), end);
        List<StepTime> steps = steps(body.steps() == null ? List.of() : body.steps());
        List<Breakdown> breakdowns =
                breakdowns(body.breakdowns() == null ? List.of() : body.breakdowns());
        Verifications verifications = body.verifications().checked();
        return setup ->
                new RecordRehearsal(
                        desk.commands().ids().next("reh"),
                        setup,
                        began,
                        steps,
                        breakdowns,
                        body.outcome(),
                        verifications,
                        end);
    }

    private static List<StepTime> steps(List<StepBody> steps) {
        Check.atMost("steps", steps.size(), STEPS);
        return IntStream.range(0, steps.size())
                .mapToObj(i -> steps.get(i).time("steps[" + i + "]"))
                .toList();
    }

    private static List<Breakdown> breakdowns(List<BreakdownBody> breakdowns) {
        Check.atMost("breakdowns", breakdowns.size(), BREAKDOWNS);
        return IntStream.range(0, breakdowns.size())
                .mapToObj(
                        i ->
                                new Breakdown(
                                        Check.words(
                                                "breakdowns[" + i + "].text",
                                                breakdowns.get(i).text()),
                                        StepField.indexOrNull(
                                                "breakdowns[" + i + "].step",
                                                breakdowns.get(i).step())))
                .toList();
    }
}
