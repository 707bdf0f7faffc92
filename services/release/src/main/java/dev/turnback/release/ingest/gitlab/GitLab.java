package dev.turnback.release.ingest.gitlab;

import static dev.turnback.release.ingest.Payloads.said;
import static dev.turnback.release.ingest.Payloads.text;

import dev.turnback.release.domain.delivery.RolloutFact;
import dev.turnback.release.domain.delivery.RolloutFact.Deployed;
import dev.turnback.release.domain.delivery.RolloutFact.Failed;
import dev.turnback.release.domain.delivery.RolloutFact.Started;
import dev.turnback.release.domain.delivery.RolloutFact.Succeeded;
import dev.turnback.release.domain.source.Routing;
import dev.turnback.release.ingest.Incoming;
import dev.turnback.release.ingest.Payloads;
import dev.turnback.release.ingest.Reading;
import dev.turnback.release.ingest.Reading.Passes;
import dev.turnback.release.ingest.Reading.Tale;
import dev.turnback.release.ingest.Reading.Tells;
import dev.turnback.release.ingest.Reading.Unreadable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads webhooks of GitLab: what the events of a deployment tell. */
public final class GitLab {

    private GitLab() {}

    public static Reading read(Incoming incoming, Routing routing) {
        String id = incoming.header("Idempotency-Key");
        String told = incoming.header("X-Gitlab-Event");
        return switch (Payloads.object(incoming.bytes())) {
            case Payloads.Not not -> Reading.of(told, id, not.unreadable());
            case Payloads.Understood(JsonNode payload) -> {
                String kind = text(payload, "object_kind");
                yield Reading.of(kind == null ? told : kind, id, tale(kind, payload, routing));
            }
        };
    }

    private static Tale tale(@Nullable String kind, JsonNode payload, Routing routing) {
        if (kind == null) {
            return new Unreadable("expected object_kind");
        }
        return switch (kind) {
            case "deployment" -> Payloads.unlessTooLong(() -> deployment(payload, routing));
            case "release" ->
                    new Passes(
                            "what is published as a release runs nowhere yet; its deployment tells"
                                    + " when it does");
            default -> new Passes("the event " + kind + " tells nothing of rollouts");
        };
    }

    private static Tale deployment(JsonNode payload, Routing routing) {
        String project = said(payload, "project", "path_with_namespace");
        String state = text(payload, "status");
        String id = Payloads.id(payload, "deployment_id");
        String environment = said(payload, "environment");
        String version = said(payload, "ref");
        Optional<Instant> at = Payloads.time(text(payload, "status_changed_at"));
        if (project == null
                || state == null
                || id == null
                || environment == null
                || version == null
                || at.isEmpty()) {
            return new Unreadable(
                    "expected project.path_with_namespace, status, deployment_id, environment, ref"
                            + " and status_changed_at");
        }
        String component = routing.component(List.of(project)).orElse(null);
        if (component == null) {
            return new Passes(
                    "no route of this source leads from %s to a component; add one and replay this delivery"
                            .formatted(project));
        }
        if (!routing.covers(environment)) {
            return new Passes(
                    "the environment %s does not count for this source".formatted(environment));
        }
        return told(state, new Deployed(id, component, environment, version, at.get()), at.get());
    }

    private static Tale told(String state, Deployed what, Instant at) {
        RolloutFact fact =
                switch (state) {
                    case "running" -> new Started(what, at);
                    case "success" -> new Succeeded(what, at);
                    case "failed" -> new Failed(what, at);
                    default -> null;
                };
        return fact == null
                ? new Passes("the status " + state + " tells nothing of what users have")
                : new Tells(fact);
    }
}
