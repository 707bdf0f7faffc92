package dev.turnback.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A source that is registered, and what it sends. */
final class Sender {

    static final String SECRET = "it-is-only-a-test-secret";

    private final RunningReleaseService service;
    private final String kind;
    private final String id;

    Sender(RunningReleaseService service, String kind, String routes, String environments) {
        this.service = service;
        this.kind = kind;
        this.id =
                RunningReleaseService.id(
                        service.post(
                                        "/sources",
                                        """
                                        {"name":"ci","kind":"%s","secret":"%s","routes":%s,
                                         "environments":%s}\
                                        """
                                                .formatted(kind, SECRET, routes, environments))
                                .expectStatus()
                                .isCreated());
    }

    static Sender github(RunningReleaseService service) {
        return new Sender(
                service,
                "GITHUB",
                "[{\"repository\":\"acme/shop\",\"component\":\"shop\"}]",
                "[\"production\"]");
    }

    String id() {
        return id;
    }

    String path() {
        return "/ingest/" + id;
    }

    /** Signed as its kind does. */
    WebTestClient.ResponseSpec sends(String event, String delivery, String body) {
        return sends(event, delivery, body.getBytes(UTF_8));
    }

    WebTestClient.ResponseSpec sends(String event, String delivery, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        String key = delivery.isEmpty() ? "delivery" : delivery;
        headers.put("Content-Type", "application/json");
        switch (kind) {
            case "GITHUB" -> {
                headers.put("X-GitHub-Event", event);
                headers.put("X-GitHub-Delivery", key);
                headers.put("X-Hub-Signature-256", signature(SECRET, body));
            }
            case "GITLAB" -> {
                headers.put("X-Gitlab-Event", event);
                headers.put("X-Gitlab-Token", SECRET);
                if (!delivery.isEmpty()) {
                    headers.put("Idempotency-Key", delivery);
                }
            }
            case "PAGERDUTY" -> {
                headers.put(
                        "X-PagerDuty-Signature", signature(SECRET, body).replace("sha256", "v1"));
                if (!delivery.isEmpty()) {
                    headers.put("X-Webhook-Id", delivery);
                }
            }
            default -> headers.put("Authorization", "Bearer " + SECRET);
        }
        return service.deliver(path(), body, headers);
    }

    WebTestClient.ResponseSpec sendsWith(byte[] body, Map<String, String> headers) {
        return service.deliver(path(), body, headers);
    }

    static JsonNode json(WebTestClient.ResponseSpec answer) {
        byte[] body = answer.expectBody().returnResult().getResponseBody();
        return JsonMapper.shared().readTree(body == null ? "null".getBytes(UTF_8) : body);
    }

    static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param state as in a deployment status
     * @param created when the deployment was created
     * @param at when the status was
     */
    static String status(int deployment, String ref, String state, String created, String at) {
        return """
        {"action":"created",
         "deployment_status":{"state":"%s","environment":"production","created_at":"%s",
           "creator":{"login":"somebody"}},
         "deployment":{"id":%d,"ref":"%s","task":"deploy","payload":{},"environment":"production",
           "created_at":"%s"},
         "repository":{"full_name":"acme/shop"}}\
        """
                .formatted(state, at, deployment, ref, created);
    }
}
