package dev.turnback.release.ingest.github;

import static dev.turnback.release.ingest.Payloads.said;
import static dev.turnback.release.ingest.Payloads.text;

import dev.turnback.release.domain.delivery.RolloutFact;
import dev.turnback.release.domain.delivery.RolloutFact.Deployed;
import dev.turnback.release.domain.delivery.RolloutFact.Failed;
import dev.turnback.release.domain.delivery.RolloutFact.Started;
import dev.turnback.release.domain.delivery.RolloutFact.Succeeded;
import dev.turnback.release.domain.delivery.RolloutFact.WentBack;
import dev.turnback.release.domain.source.Routing;
import dev.turnback.release.ingest.Incoming;
import dev.turnback.release.ingest.Payloads;
import dev.turnback.release.ingest.Reading;
import dev.turnback.release.ingest.Reading.Passes;
import dev.turnback.release.ingest.Reading.Tale;
import dev.turnback.release.ingest.Reading.Tells;
import dev.turnback.release.ingest.Reading.Unreadable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads webhooks of GitHub: what the statuses of a deployment tell. */
public final class GitHub {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FIELD = "payload=";
    private static final Set<String> WAY_BACK = Set.of("rollback", "deploy:rollback");

    private GitHub() {}

    public static Reading read(Incoming incoming, Routing routing) {
        String event = incoming.header("X-GitHub-Event");
        String id = incoming.header("X-GitHub-Delivery");
        return Reading.of(
                event,
                id == null ? incoming.header("Idempotency-Key") : id,
                event == null
                        ? new Unreadable("the header X-GitHub-Event is missing")
                        : tale(event, incoming, routing));
    }

    private static Tale tale(String event, Incoming incoming, Routing routing) {
        return switch (Payloads.object(body(incoming))) {
            case Payloads.Not not -> not.unreadable();
            case Payloads.Understood(JsonNode payload) ->
                    switch (event) {
                        case "ping" -> new Passes("GitHub says hello: it reaches this address");
                        case "deployment_status" ->
                                Payloads.unlessTooLong(() -> status(payload, routing));
                        case "deployment" ->
                                new Passes(
                                        "a deployment was asked for; its statuses tell when it"
                                                + " begins and succeeds");
                        case "release" ->
                                new Passes(
                                        "what is published as a release runs nowhere yet; its"
                                                + " deployment tells when it does");
                        default -> new Passes("the event " + event + " tells nothing of rollouts");
                    };
        };
    }

    /** The form that GitHub can be set to send has the same JSON in a field. */
    private static byte[] body(Incoming incoming) {
        if (!incoming.contentType().startsWith(FORM)) {
            return incoming.bytes();
        }
        String form = new String(incoming.bytes(), StandardCharsets.UTF_8);
        if (!form.startsWith(FIELD)) {
            return incoming.bytes();
        }
        try {
            return URLDecoder.decode(form.substring(FIELD.length()), StandardCharsets.UTF_8)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return incoming.bytes();
        }
    }

    private static Tale status(JsonNode payload, Routing routing) {
        JsonNode status = payload.path("deployment_status");
        JsonNode deployment = payload.path("deployment");
        String repository = said(payload, "repository", "full_name");
        String state = text(status, "state");
        String id = Payloads.id(deployment, "id");
        Optional<Instant> created = Payloads.time(text(deployment, "created_at"));
        Optional<Instant> at = Payloads.time(text(status, "created_at"));
        if (repository == null
                || state == null
                || id == null
                || created.isEmpty()
                || at.isEmpty()) {
            return new Unreadable(
                    "expected repository.full_name, deployment.id, deployment.created_at,"
                            + " deployment_status.state and deployment_status.created_at");
        }
        String component = routing.component(List.of(repository)).orElse(null);
        if (component == null) {
            return new Passes(noRoute(repository));
        }
        String environment = environment(status, deployment);
        if (environment != null
                ? !routing.covers(environment)
                : !routing.environments().isEmpty()) {
            return new Passes(
                    "the environment %s does not count for this source"
                            .formatted(environment == null ? "is not named and" : environment));
        }
        String version = version(deployment);
        if (version == null) {
            return new Passes("the deployment names no version: neither payload.version nor ref");
        }
        return told(
                state,
                new Deployed(id, component, environment, version, created.get()),
                isWayBack(deployment),
                at.get());
    }

    private static Tale told(String state, Deployed what, boolean wayBack, Instant at) {
        RolloutFact fact =
                switch (state) {
                    case "in_progress" -> new Started(what, at);
                    case "success" -> wayBack ? new WentBack(what, at) : new Succeeded(what, at);
                    case "failure", "error" -> new Failed(what, at);
                    default -> null;
                };
        return fact == null
                ? new Passes("the status " + state + " tells nothing of what users have")
                : new Tells(fact);
    }

    private static String noRoute(String repository) {
        return "no route of this source leads from %s to a component; add one and replay this delivery"
                .formatted(repository);
    }

    /** The deployment's own: one of its statuses may name another. */
    private static @Nullable String environment(JsonNode status, JsonNode deployment) {
        String own = said(deployment, "environment");
        return own == null ? said(status, "environment") : own;
    }

    /** What the deployment's creator says; else its ref without {@code refs/tags/}. */
    private static @Nullable String version(JsonNode deployment) {
        JsonNode payload =
                Payloads.within(Payloads.whole(deployment, "payload"))
                        .orElse(deployment.path("payload"));
        String version = said(payload, "version");
        if (version != null) {
            return version;
        }
        String ref = said(deployment, "ref");
        return ref == null ? null : ref.replaceFirst("^refs/(tags|heads)/(?=.)", "");
    }

    private static boolean isWayBack(JsonNode deployment) {
        String task = text(deployment, "task");
        return task != null && WAY_BACK.contains(task);
    }
}
