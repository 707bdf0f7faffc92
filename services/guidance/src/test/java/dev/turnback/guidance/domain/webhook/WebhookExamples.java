package dev.turnback.guidance.domain.webhook;

import static dev.turnback.testing.Given.given;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Scope;
import dev.turnback.guidance.domain.webhook.WebhookCommand.RecordTry;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryFailed;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryGivenUp;
import dev.turnback.guidance.domain.webhook.WebhookEvent.DeliveryQueued;
import dev.turnback.guidance.domain.webhook.WebhookEvent.WebhookAdded;
import dev.turnback.guidance.domain.webhook.WebhookEvent.WebhookRemoved;
import dev.turnback.testing.Given;
import java.time.Instant;
import java.util.List;

/** One webhook at each step of its way. */
public final class WebhookExamples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final String ID = "whk_1";
    public static final String ADDRESS = "https://hooks.example.com/guidance";
    public static final Scope SCOPE =
            new Scope(List.of(ChangeKind.SCHEMA), List.of("shop"), List.of());
    public static final Change CHANGE =
            new Change(7, "evt_7", "dev.turnback.guidance.guidance-adopted.v1", "gui_1");

    static final WebhookAdded ADDED = new WebhookAdded(ID, ADDRESS, SCOPE, "sec_1", NOON);
    static final WebhookRemoved REMOVED = new WebhookRemoved(ID, "nobody listens", NOON);
    static final DeliveryQueued QUEUED = new DeliveryQueued(ID, 1, CHANGE, NOON);
    static final DeliveryGivenUp GIVEN_UP = new DeliveryGivenUp(ID, 1, 1, "it answered 500", NOON);

    private WebhookExamples() {}

    /** What failed so often in a row since noon, the last time at noon as well. */
    static Given<WebhookCommand, Webhook, WebhookEvent, WebhookRejection> failed(int times) {
        var given = queued();
        for (int tries = 1; tries <= times; tries++) {
            given = given.and(new DeliveryFailed(ID, 1, tries, "it answered 500", NOON, NOON));
        }
        return given;
    }

    static RecordTry tried(int tries, Result result, Instant at) {
        return new RecordTry(ID, 1, tries, result, at);
    }

    static Given<WebhookCommand, Webhook, WebhookEvent, WebhookRejection> nothing() {
        return given(new WebhookDecider());
    }

    static Given<WebhookCommand, Webhook, WebhookEvent, WebhookRejection> added() {
        return nothing().and(ADDED);
    }

    static Given<WebhookCommand, Webhook, WebhookEvent, WebhookRejection> queued() {
        return added().and(QUEUED);
    }

    static Given<WebhookCommand, Webhook, WebhookEvent, WebhookRejection> givenUp() {
        return queued().and(GIVEN_UP);
    }

    static Given<WebhookCommand, Webhook, WebhookEvent, WebhookRejection> removed() {
        return queued().and(REMOVED);
    }
}
