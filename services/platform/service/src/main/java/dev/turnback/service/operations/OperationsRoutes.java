package dev.turnback.service.operations;

import dev.turnback.feed.ParkedEvent;
import dev.turnback.feed.PolicyRunner;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.feed.Retried;
import dev.turnback.service.Worker;
import dev.turnback.web.Access;
import dev.turnback.web.Bodies;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code /operations}: how far everything is, and what can be done about it. These commands record
 * nothing, so they need no key.
 *
 * @param workers what each service does now
 * @param alone false where other processes keep the same views: a rebuild, which changes a view
 *     under them, is refused
 */
public record OperationsRoutes(Supplier<List<Worker>> workers, boolean alone) {

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    /**
     * @param view only this view's or policy's; all when absent
     * @param key only of this key; all when absent
     */
    record RetryBody(@Nullable String view, @Nullable String key) {}

    /**
     * @param nextCursor null on the last page
     */
    record ParkedPage(List<ParkedEvent> items, @Nullable String nextCursor) {}

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/operations",
                        Access.READ,
                        Operation.of("getOperations", "How far views, policies and deadlines are.")
                                .answers(Standing.All.class),
                        _ -> ServerResponse.ok().bodyValue(Standing.of(workers.get()))),
                Route.get(
                        "/api/v1/operations/{service}/parked",
                        Access.READ,
                        Operation.of("listParked", "The events that a service's views lack.")
                                .query("limit", "at most so many, 1 to 1000; 100 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .answers(ParkedPage.class),
                        this::parked),
                Route.post(
                        "/api/v1/operations/{service}/parked/retry",
                        Access.OPERATE,
                        Operation.of("retryParked", "Applies parked events again, in order.")
                                .takes(RetryBody.class)
                                .answers(Retried.class),
                        this::retry),
                onView(
                        "rebuild",
                        "rebuildView",
                        "Fills a view anew beside the one that serves, then switches.",
                        this::rebuild),
                onView(
                        "check",
                        "checkView",
                        "Compares a view with the fold of its logs.",
                        ProjectionRunner::check),
                onView(
                        "cancel",
                        "cancelRebuild",
                        "Gives up the rebuild or check of a view.",
                        ProjectionRunner::cancelRebuild));
    }

    private CompletableFuture<Boolean> rebuild(ProjectionRunner runner, String view) {
        return alone
                ? runner.rebuild(view)
                : CompletableFuture.failedFuture(
                        new Problem(
                                HttpStatus.CONFLICT,
                                "not-alone",
                                "other processes keep this view too: run one replica of the"
                                        + " service, then rebuild",
                                Map.of()));
    }

    private Route onView(
            String verb,
            String operation,
            String summary,
            BiFunction<ProjectionRunner, String, CompletableFuture<Boolean>> action) {
        return Route.post(
                "/api/v1/operations/{service}/views/{view}/" + verb,
                Access.OPERATE,
                Operation.of(operation, summary).answers(Standing.View.class),
                request -> act(request, action));
    }

    private Mono<ServerResponse> act(
            ServerRequest request,
            BiFunction<ProjectionRunner, String, CompletableFuture<Boolean>> action) {
        Worker worker = worker(request);
        String view = request.pathVariable("view");
        ProjectionRunner runner =
                worker.views().stream()
                        .filter(each -> keeps(each, view))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("there is no view " + view));
        return Mono.fromFuture(() -> action.apply(runner, view))
                .onErrorMap(OperationsRoutes::underWay, failure -> conflict(runner, view))
                .then(Mono.defer(() -> ServerResponse.ok().bodyValue(standing(runner, view))));
    }

    private static boolean underWay(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return cause instanceof IllegalStateException;
    }

    private static Problem meanwhile() {
        return new Problem(
                HttpStatus.CONFLICT,
                "conflict",
                "a rebuild or check ended meanwhile; try again",
                Map.of());
    }

    private static Problem conflict(ProjectionRunner runner, String view) {
        return Problem.conflict(
                "the view is being rebuilt or checked already", standing(runner, view));
    }

    private static Standing.View standing(ProjectionRunner runner, String view) {
        return runner.operations().views().stream()
                .filter(each -> each.name().equals(view))
                .findFirst()
                .map(Standing::view)
                .orElseThrow(() -> Problem.notFound("there is no view " + view));
    }

    private static boolean keeps(ProjectionRunner runner, String view) {
        return runner.operations().views().stream().anyMatch(each -> each.name().equals(view));
    }

    /** All runners of a service keep what is parked in one place: any of them lists it all. */
    private Mono<ServerResponse> parked(ServerRequest request) {
        int limit = Params.limit(request, PAGE, LARGEST_PAGE);
        String cursor = Params.text(request, "cursor");
        ProjectionRunner any = worker(request).views().getFirst();
        return Mono.fromFuture(() -> any.parked(limit, cursor))
                .onErrorMap(
                        IllegalArgumentException.class,
                        _ ->
                                Problem.badField(
                                        "cursor", "expected the nextCursor of an earlier answer"))
                .map(page -> new ParkedPage(page.events(), page.next().orElse(null)))
                .flatMap(page -> ServerResponse.ok().bodyValue(page));
    }

    private Mono<ServerResponse> retry(ServerRequest request) {
        Worker worker = worker(request);
        return Bodies.read(request, RetryBody.class)
                .flatMap(body -> retry(worker, body))
                .onErrorMap(OperationsRoutes::underWay, _ -> meanwhile())
                .flatMap(retried -> ServerResponse.ok().bodyValue(retried));
    }

    private static Mono<Retried> retry(Worker worker, RetryBody body) {
        Flux<Retried> views =
                Flux.fromIterable(worker.views())
                        .concatMap(runner -> Mono.fromFuture(() -> retry(runner, body)));
        Flux<Retried> policies =
                Flux.fromIterable(worker.policies())
                        .concatMap(runner -> Mono.fromFuture(() -> retry(runner, body)));
        return Flux.concat(views, policies)
                .reduce(
                        new Retried(0, 0),
                        (a, b) -> new Retried(a.applied() + b.applied(), a.failed() + b.failed()));
    }

    private static CompletableFuture<Retried> retry(ProjectionRunner runner, RetryBody body) {
        String view = body.view();
        String key = body.key();
        if (view == null) {
            return runner.retryAll();
        }
        if (!keeps(runner, view.endsWith("+") ? view.substring(0, view.length() - 1) : view)) {
            return CompletableFuture.completedFuture(new Retried(0, 0));
        }
        return key == null ? runner.retry(view) : runner.retry(view, key);
    }

    private static CompletableFuture<Retried> retry(PolicyRunner runner, RetryBody body) {
        String policy = body.view();
        String key = body.key();
        if (policy == null) {
            return runner.retryAll();
        }
        if (runner.status().stream().noneMatch(each -> each.policy().equals(policy))) {
            return CompletableFuture.completedFuture(new Retried(0, 0));
        }
        return key == null ? runner.retry(policy) : runner.retry(policy, key);
    }

    private Worker worker(ServerRequest request) {
        String service = request.pathVariable("service");
        return workers.get().stream()
                .filter(each -> each.service().equals(service))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Problem(
                                        HttpStatus.NOT_FOUND,
                                        "not-found",
                                        "there is no service " + service,
                                        Map.of("field", "service")));
    }
}
