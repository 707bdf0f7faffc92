package dev.turnback.release.ingest.cdevents;

import static dev.turnback.release.ingest.Payloads.said;
import static dev.turnback.release.ingest.Payloads.text;

import dev.turnback.release.domain.delivery.RolloutFact.Deployed;
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
import dev.turnback.web.Sha256;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads CDEvents 0.3 to 0.5, bare, in a structured CloudEvent, or with the CloudEvent in the
 * headers: which version of a service runs, and what is told of incidents.
 */
public final class CdEvents {

    private static final Pattern TYPE =
            Pattern.compile("(dev\\.cdevents(?:x)?)\\.([A-Za-z-]+)\\.([a-z]+)\\..+");
    private static final Pattern READ = Pattern.compile("0\\.[345](\\..*)?(-.*)?");

    private static final int KEY_DIGITS = 32;

    private CdEvents() {}

    public static Reading read(Incoming incoming, Routing routing) {
        String key = incoming.header("Idempotency-Key");
        return switch (Payloads.object(incoming.bytes())) {
            case Payloads.Not not -> Reading.of(incoming.header("ce-type"), key, not.unreadable());
            case Payloads.Understood(JsonNode payload) ->
                    event(payload)
                            .map(event -> read(event, key, routing))
                            .orElseGet(
                                    () ->
                                            Reading.of(
                                                    text(payload, "type"),
                                                    key,
                                                    new Unreadable(
                                                            "the CloudEvent has no JSON object as"
                                                                    + " its data")));
        };
    }

    /** The event itself, out of its envelope when it has one. */
    private static Optional<JsonNode> event(JsonNode payload) {
        if (!payload.path("specversion").isString()) {
            return Optional.of(payload);
        }
        JsonNode data = payload.path("data");
        if (payload.path("data_base64").isString()) {
            data = decoded(payload.path("data_base64").asString());
        } else if (data.isString()) {
            data = Payloads.within(data.asString()).orElse(data);
        }
        return data instanceof ObjectNode ? Optional.of(data) : Optional.empty();
    }

    private static JsonNode decoded(String base64) {
        try {
            return switch (Payloads.object(Base64.getDecoder().decode(base64))) {
                case Payloads.Understood(JsonNode object) -> object;
                case Payloads.Not _ -> MissingNode.getInstance();
            };
        } catch (IllegalArgumentException e) {
            return MissingNode.getInstance();
        }
    }

    /** Tools number their events each for themselves, and some events of a kind alike. */
    private static Reading read(JsonNode event, @Nullable String key, Routing routing) {
        JsonNode context = event.path("context");
        String id = text(context, "id");
        String source = text(context, "source");
        String type = text(context, "type");
        if (id == null || source == null || type == null) {
            return Reading.of(
                    type,
                    key == null ? id : key,
                    new Unreadable("expected context.id, context.source and context.type"));
        }
        return new Reading(
                type,
                id,
                key == null ? String.join("\n", source, type, id) : key,
                tale(event, type, String.join(" ", source, id), routing));
    }

    private static Tale tale(JsonNode event, String type, String key, Routing routing) {
        String spec = text(event, "context", "specversion");
        String version = spec == null ? text(event, "context", "version") : spec;
        Matcher typed = TYPE.matcher(type);
        if (!typed.matches()) {
            return new Unreadable("the type %s is none of CDEvents".formatted(type));
        }
        if (version == null) {
            return new Unreadable("expected context.specversion, or context.version before 0.5");
        }
        if (!READ.matcher(version).matches()) {
            return new Passes("CDEvents %s is not read; 0.3 to 0.5 are".formatted(version));
        }
        String what = typed.group(3);
        if (!typed.group(1).equals("dev.cdevents")) {
            return passes(typed.group(2), what);
        }
        return switch (typed.group(2)) {
            case "service" -> ofAService(event, what, key, routing);
            case "incident" -> CdIncidents.tale(event, what, routing);
            default -> passes(typed.group(2), what);
        };
    }

    private static Tale passes(String subject, String what) {
        return new Passes(
                "the event %s.%s tells nothing of rollouts or incidents".formatted(subject, what));
    }

    private static Tale ofAService(JsonNode event, String what, String key, Routing routing) {
        return switch (what) {
            case "deployed", "upgraded" ->
                    Payloads.unlessTooLong(() -> service(event, key, false, routing));
            case "rolledback" -> Payloads.unlessTooLong(() -> service(event, key, true, routing));
            case "removed" ->
                    new Passes("a service was removed; what runs in its place is not said");
            case "published" ->
                    new Passes("a service was published; which version it runs is not said");
            default -> new Passes("the event service.%s is not known".formatted(what));
        };
    }

    private static Tale service(JsonNode event, String key, boolean wayBack, Routing routing) {
        JsonNode subject = event.path("subject");
        String service = said(subject, "id");
        Optional<Instant> at = Payloads.time(text(event, "context", "timestamp"));
        if (service == null || at.isEmpty()) {
            return new Unreadable("expected subject.id and context.timestamp");
        }
        Artifact artifact = Artifact.of(Payloads.whole(subject, "content", "artifactId"));
        String component =
                routing.component(Artifact.names(service, text(subject, "source"), artifact))
                        .orElse(null);
        if (component == null) {
            return new Passes(
                    "no route of this source leads from %s to a component; add one and replay this delivery"
                            .formatted(service));
        }
        String environment = said(subject, "content", "environment", "id");
        if (environment != null
                ? !routing.covers(environment)
                : !routing.environments().isEmpty()) {
            return new Passes(
                    "the environment %s does not count for this source"
                            .formatted(environment == null ? "that is not named" : environment));
        }
        if (artifact == null) {
            return new Passes("it names no artifact with a version");
        }
        var what = new Deployed(hashed(key), component, environment, artifact.version(), at.get());
        return new Tells(wayBack ? new WentBack(what, at.get()) : new Succeeded(what, at.get()));
    }

    /** An id of any length and letters becomes one that a key can be made of. */
    private static String hashed(String key) {
        return Sha256.hex(key).substring(0, KEY_DIGITS);
    }

    /** The names that a route may call a service by. */
    record Artifact(String name, String version) {

        private static final Pattern TAG = Pattern.compile("[?&]tag=([^&#]+)");

        /** Null when it names no version. */
        static @Nullable Artifact of(@Nullable String id) {
            if (id == null) {
                return null;
            }
            String withoutMore = id.replaceFirst("[?#].*", "");
            int at = withoutMore.lastIndexOf('@');
            int colon = withoutMore.lastIndexOf(':');
            int end = at > 0 ? at : colon > withoutMore.lastIndexOf('/') ? colon : -1;
            String name = end < 0 ? withoutMore : withoutMore.substring(0, end);
            Matcher tag = TAG.matcher(id);
            String version =
                    tag.find() ? tag.group(1) : end < 0 ? "" : withoutMore.substring(end + 1);
            return version.isBlank()
                    ? null
                    : new Artifact(
                            name, Payloads.checked(decoded(version), "the version in artifactId"));
        }

        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return text;
            }
        }

        static List<String> names(
                String service, @Nullable String source, @Nullable Artifact artifact) {
            var names = new ArrayList<String>();
            names.add(service);
            if (source != null) {
                names.add(source + "/" + service);
            }
            if (artifact != null) {
                names.add(artifact.name());
            }
            return names;
        }
    }
}
