package dev.turnback.guidance.write.webhook;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.guidance.domain.webhook.WebhookCommand;
import dev.turnback.guidance.domain.webhook.WebhookCommand.AddWebhook;
import dev.turnback.guidance.domain.webhook.WebhookCommand.ChangeSecret;
import dev.turnback.guidance.domain.webhook.WebhookCommand.RemoveWebhook;
import dev.turnback.guidance.domain.webhook.WebhookCommand.RetryDelivery;
import dev.turnback.guidance.read.webhooks.DeliveryRow;
import dev.turnback.guidance.read.webhooks.WebhookRow;
import dev.turnback.guidance.read.webhooks.WebhookView;
import dev.turnback.guidance.webhook.SigningSecrets;
import dev.turnback.guidance.webhook.WebhookSettings;
import dev.turnback.service.Check;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.NoFields;
import dev.turnback.service.Rows;
import dev.turnback.service.ScopeBody;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code POST /webhooks} and what becomes of them. Secrets go beside the log, and are said once.
 */
public record WebhookChanges(
        CommandDesk desk,
        Rows<WebhookRow> webhooks,
        Rows<DeliveryRow> deliveries,
        SigningSecrets secrets,
        WebhookSettings settings) {

    private static final String SECRET = "sec";

    /**
     * @param address where it is told
     * @param scope what it is told of; of all guidance when absent
     */
    record Addition(String address, @Nullable ScopeBody scope) {}

    /**
     * @param reason why it is told nothing more
     */
    record Removal(String reason) {}

    public List<Route> routes() {
        return List.of(
                Route.post(
                        "/api/v1/webhooks",
                        Access.STEWARD,
                        Operation.of("addWebhook", "Lets somebody be told of changes of guidance.")
                                .takes(Addition.class)
                                .answers(WebhookView.class),
                        this::add),
                Route.post(
                        "/api/v1/webhooks/{id}/secret",
                        Access.STEWARD,
                        Operation.of(
                                        "changeWebhookSecret",
                                        "Signs with a new secret from here on, which is said"
                                                + " once.")
                                .takes(NoFields.class)
                                .answers(WebhookView.class),
                        this::change),
                Route.post(
                        "/api/v1/webhooks/{id}/removal",
                        Access.STEWARD,
                        Operation.of("removeWebhook", "Tells a webhook nothing more.")
                                .takes(Removal.class)
                                .answers(WebhookView.class),
                        this::remove),
                Route.post(
                        "/api/v1/webhooks/{id}/deliveries/{number}/retry",
                        Access.STEWARD,
                        Operation.of(
                                        "retryWebhookDelivery",
                                        "Tries what was given up again, from the beginning.")
                                .takes(NoFields.class)
                                .answers(DeliveryRow.class),
                        this::retry));
    }

    private Mono<ServerResponse> add(ServerRequest request) {
        return Commands.receive(request, Addition.class)
                .flatMap(
                        received -> {
                            Addition body = received.body();
                            String secretId = desk.ids().next(SECRET);
                            String secret = secrets.fresh();
                            var command =
                                    new AddWebhook(
                                            desk.ids().next("whk"),
                                            settings.checked("address", body.address()),
                                            ScopeBody.checked(body.scope()),
                                            secretId,
                                            desk.now());
                            return handle(command, secretId, secret, received.context())
                                    .flatMap(handled -> added(handled, command, secret));
                        });
    }

    private Mono<ServerResponse> added(Handled handled, AddWebhook command, String secret) {
        return desk.created(handled, "webhook", command.webhookId())
                .flatMap(id -> said(handled, HttpStatus.CREATED, id, secret));
    }

    /** The secret is kept before it counts, and forgotten again when it does not come to count. */
    private Mono<Handled> handle(
            WebhookCommand command, String secretId, String secret, CommandContext context) {
        return secrets.keep(secretId, secret)
                .then(Mono.defer(() -> desk.handle(command, context)))
                .flatMap(
                        handled ->
                                isNew(handled)
                                        ? Mono.just(handled)
                                        : secrets.forget(secretId).thenReturn(handled));
    }

    private static boolean isNew(Handled handled) {
        return handled instanceof Handled.Accepted(long _, boolean again) && !again;
    }

    private Mono<ServerResponse> change(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, NoFields.class)
                .flatMap(
                        received -> {
                            String secretId = desk.ids().next(SECRET);
                            String secret = secrets.fresh();
                            var command = new ChangeSecret(id, secretId, desk.now());
                            return known(id)
                                    .flatMap(
                                            row ->
                                                    handle(
                                                                    command,
                                                                    secretId,
                                                                    secret,
                                                                    received.context())
                                                            .flatMap(
                                                                    handled ->
                                                                            forgotten(handled, row)
                                                                                    .then(
                                                                                            said(
                                                                                                    handled,
                                                                                                    HttpStatus
                                                                                                            .OK,
                                                                                                    id,
                                                                                                    secret))));
                        });
    }

    private Mono<ServerResponse> remove(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Removal.class)
                .flatMap(
                        received -> {
                            String reason = Check.words("reason", received.body().reason());
                            var command = new RemoveWebhook(id, reason, desk.now());
                            return known(id)
                                    .flatMap(
                                            row ->
                                                    desk.handle(command, received.context())
                                                            .flatMap(
                                                                    handled ->
                                                                            forgotten(handled, row)
                                                                                    .then(
                                                                                            answer(
                                                                                                    handled,
                                                                                                    id))));
                        });
    }

    /** What does not count any more is forgotten, once every view knows. */
    private Mono<Void> forgotten(Handled handled, WebhookRow before) {
        String old = before.secretId();
        return old == null || !isNew(handled)
                ? Mono.empty()
                : webhooks.get(before.id(), desk.at(handled)).then(secrets.forget(old));
    }

    private Mono<ServerResponse> retry(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, NoFields.class)
                .flatMap(
                        received ->
                                retry(
                                        id,
                                        number(request.pathVariable("number")),
                                        received.context()));
    }

    private Mono<ServerResponse> retry(String id, int number, CommandContext context) {
        return desk.handle(new RetryDelivery(id, number, desk.now()), context)
                .flatMap(
                        handled ->
                                desk.answer(
                                        handled,
                                        HttpStatus.OK,
                                        deliveries,
                                        DeliveryRow.id(id, number)));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw Problem.notFound("there is no delivery " + text);
        }
    }

    private Mono<WebhookRow> known(String id) {
        return webhooks.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no webhook " + id)));
    }

    private Mono<ServerResponse> answer(Handled handled, String id) {
        return desk.answer(handled, HttpStatus.OK, webhooks, id, (row, _) -> WebhookView.of(row));
    }

    private Mono<ServerResponse> said(
            Handled handled, HttpStatus accepted, String id, String secret) {
        return desk.answer(
                handled,
                accepted,
                webhooks,
                id,
                (row, how) -> WebhookView.of(row, isNew(how) ? secret : null));
    }
}
