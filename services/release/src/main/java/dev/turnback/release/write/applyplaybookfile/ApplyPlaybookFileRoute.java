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
 * between the trial and the command, and a log that cannot be written, can still stop it on its
 * way. What comes before the place that is named is done then, and the same file goes on from
 * there.
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
                                "Makes what a component's turnback.yaml says so. A file that is"
                                        + " broken or refused changes nothing.")
                        .query("dryRun", "true to be told what would be done, and record nothing")
                        .takesText("application/yaml")
                        .answers(Applied.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        boolean dryRun = Params.flag(request, "dryRun");
        return Commands.receive(request, PlaybookYaml.MAX_BYTES, YAML)
                .flatMap(
                        received ->
                                read(request, received.body())
                                        .flatMap(read -> apply(read, received.context(), dryRun)));
    }

    /** Whoever may not release the component is told nothing else, not even of a broken file. */
    private static Mono<Reading.Read> read(ServerRequest request, byte[] body) {
        return switch (PlaybookYaml.read(body)) {
            case Reading.Read read ->
                    Caller.require(request, Access.RELEASE, read.file().component().id())
                            .thenReturn(read);
            case Reading.Broken(List<FileError> errors, String component) ->
                    (component == null
                                    ? Mono.empty()
                                    : Caller.require(request, Access.RELEASE, component))
                            .then(Mono.error(() -> Findings.malformed(errors)));
        };
    }

    private Mono<ServerResponse> apply(Reading.Read read, CommandContext context, boolean dryRun) {
        var applying = new Applying(read, prepared, states, desk.commands().now());
        return shown().then(Mono.defer(() -> new FileTrial(applying).run()))
                .then(Mono.defer(() -> accepted(applying, dryRun)))
                .flatMap(
                        applied ->
                                dryRun
                                        ? answer(applied, head())
                                        : new HandingIn(desk.commands(), context, read.places())
                                                .all(applying.wanted)
                                                .flatMap(
                                                        done ->
                                                                answer(
                                                                        applied.with(done.items()),
                                                                        done.position())));
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

    /** What is to be done; the problem when something keeps the file from it. */
    private Mono<Applied> accepted(Applying applying, boolean dryRun) {
        Problem problem = applying.findings.problem();
        return problem == null ? applied(applying, dryRun) : Mono.error(problem);
    }

    private Mono<Applied> applied(Applying applying, boolean dryRun) {
        return prepared.linesOf(applying.component())
                .map(
                        lines ->
                                new Applied(
                                        applying.component(),
                                        dryRun,
                                        applying.wanted.stream().map(Wanted::item).toList(),
                                        applying.unmentioned(lines),
                                        applying.wanted.stream()
                                                .filter(each -> each.what() == What.RELEASE)
                                                .map(Wanted::id)
                                                .findFirst()
                                                .orElse(null)));
    }

    /** Once the views hold what was recorded, as far as that does not take too long. */
    private Mono<ServerResponse> answer(Applied applied, long position) {
        PositionVector at = position(position);
        return Mono.fromFuture(() -> desk.components().progress().reach(at, AtLeast.PATIENCE))
                .then(
                        Mono.defer(
                                () -> Positions.stamp(ServerResponse.ok(), at).bodyValue(applied)));
    }
}
