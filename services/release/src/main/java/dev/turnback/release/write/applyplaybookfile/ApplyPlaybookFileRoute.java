package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.axon.CommandContext;
import dev.turnback.kernel.PositionVector;
import dev.turnback.playbook.FileError;
import dev.turnback.playbook.PlaybookYaml;
import dev.turnback.playbook.Reading;
import dev.turnback.release.read.playbookfile.Prepared;
import dev.turnback.release.read.playbookfile.States;
import dev.turnback.release.write.Desk;
import dev.turnback.release.write.applyplaybookfile.Applied.What;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Positions;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code POST /playbook-files}. All that the file asks for is tried before the first command is
 * handed in; what is broken or refused leaves everything as it was. Only what somebody else changes
 * between the trial and the command can still stop it on its way; the same file then goes on.
 */
public record ApplyPlaybookFileRoute(Desk desk, Prepared prepared, States states) {

    private static final List<MediaType> YAML =
            List.of(
                    new MediaType("application", "yaml"),
                    new MediaType("text", "yaml"),
                    new MediaType("application", "x-yaml"));

    public Route route() {
        return Route.post(
                "/api/v1/playbook-files",
                Access.RELEASE,
                Operation.of(
                                "applyPlaybookFile",
                                "Makes what a component's turnback.yaml says so, all of it or"
                                        + " nothing.")
                        .query("dryRun", "true to be told what would be done, and record nothing")
                        .takesText("application/yaml")
                        .answers(Applied.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        boolean dryRun = Params.flag(request, "dryRun");
        return Commands.receive(request, PlaybookYaml.MAX_BYTES, YAML)
                .flatMap(
                        received -> {
                            Reading.Read read = read(received.body());
                            return Caller.require(
                                            request, Access.RELEASE, read.file().component().id())
                                    .flatMap(_ -> apply(read, received.context(), dryRun));
                        });
    }

    private static Reading.Read read(byte[] body) {
        return switch (PlaybookYaml.read(body)) {
            case Reading.Read read -> read;
            case Reading.Broken(List<FileError> errors) -> throw Findings.malformed(errors);
        };
    }

    private Mono<ServerResponse> apply(Reading.Read read, CommandContext context, boolean dryRun) {
        var applying = new Applying(read, prepared, states, desk.commands().now());
        return shown().then(Mono.defer(() -> new FileTrial(applying).run()))
                .then(Mono.defer(() -> applied(applying, dryRun)))
                .flatMap(
                        applied -> {
                            Problem problem = applying.findings.problem();
                            if (problem != null) {
                                return Mono.error(problem);
                            }
                            return dryRun
                                    ? answer(applied, head())
                                    : new HandingIn(desk.commands(), context, read.places())
                                            .all(applying.wanted)
                                            .flatMap(
                                                    done ->
                                                            answer(
                                                                    applied.with(done.items()),
                                                                    done.position()));
                        });
    }

    /** Names are looked up in views, which have to hold all that is recorded. */
    private Mono<Void> shown() {
        PositionVector head = position(head());
        return Mono.fromFuture(() -> desk.components().progress().reach(head, AtLeast.PATIENCE))
                .flatMap(
                        reached ->
                                reached
                                        ? Mono.empty()
                                        : Mono.error(
                                                new Problem(
                                                        HttpStatus.SERVICE_UNAVAILABLE,
                                                        "not-there-yet",
                                                        "the views have not reached "
                                                                + head
                                                                + "; nothing was applied",
                                                        Map.of("asked", head.toString()))));
    }

    private long head() {
        return states.log().head();
    }

    private PositionVector position(long position) {
        return PositionVector.of(states.log().log(), position);
    }

    private Mono<Applied> applied(Applying applying, boolean dryRun) {
        return Mono.zip(
                        prepared.linesOf(applying.component()),
                        prepared.proceduresOf(applying.component()),
                        prepared.sheetOf(applying.component())
                                .map(List::of)
                                .defaultIfEmpty(List.of()))
                .map(
                        all ->
                                new Applied(
                                        applying.component(),
                                        dryRun,
                                        applying.wanted.stream().map(Wanted::item).toList(),
                                        applying.unmentioned(all.getT1(), all.getT2(), all.getT3()),
                                        applying.wanted.stream()
                                                .filter(each -> each.what() == What.RELEASE)
                                                .map(Wanted::id)
                                                .findFirst()
                                                .orElse(null)));
    }

    private Mono<ServerResponse> answer(Applied applied, long position) {
        return Positions.stamp(ServerResponse.ok(), position(position)).bodyValue(applied);
    }
}
