package dev.turnback.guidance.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceAdopted;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.guidance.domain.webhook.Result;
import dev.turnback.guidance.domain.webhook.Result.NotTaken;
import dev.turnback.guidance.domain.webhook.Result.Taken;
import dev.turnback.service.outbound.Names;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One try, whatever the other side does. */
class SenderTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PublishedEvent EVENT =
            new PublishedEvent(
                    "guidance",
                    4,
                    "evt_4",
                    "dev.turnback.guidance.guidance-adopted.v1",
                    "gui_1",
                    NOON,
                    NOON,
                    null,
                    null,
                    new GuidanceAdopted("gui_1", 1, NOON));

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
        executor.shutdownNow();
    }

    private Result sent(boolean privateAllowed, Names names, String address) {
        return new Sender(
                        new WebhookSettings(privateAllowed),
                        names,
                        Duration.ofSeconds(1),
                        InstantSource.fixed(NOON),
                        executor)
                .send(address, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", EVENT)
                .join();
    }

    private Result sent() {
        return sent(true, Names.OF_THIS_MACHINE, receiver.url());
    }

    @Test
    void it_is_told_a_cloud_event() {
        assertThat(sent()).isEqualTo(new Taken(204));
        Receiver.Told told = receiver.next();
        assertThat(told.header("Content-Type"))
                .isEqualTo("application/cloudevents+json; charset=UTF-8");
        assertThat(told.header("webhook-id")).isEqualTo("evt_4");
        assertThat(told.body())
                .contains("\"specversion\":\"1.0\"", "\"id\":\"evt_4\"", "\"subject\":\"gui_1\"");
    }

    @Test
    void who_errs_has_not_taken_it() {
        for (int status : List.of(400, 404, 410, 429, 500, 503)) {
            receiver.answers(status);
            assertThat(sent()).isEqualTo(new NotTaken("it answered " + status));
        }
    }

    @Test
    void who_sends_elsewhere_has_not_taken_it_and_is_not_followed() {
        receiver.answers(
                exchange -> {
                    exchange.getResponseHeaders().set("Location", receiver.url() + "/elsewhere");
                    exchange.sendResponseHeaders(302, -1);
                });
        assertThat(sent()).isEqualTo(new NotTaken("it answered 302"));
        receiver.next();
        assertThat(receiver.isLeftAlone()).isTrue();
    }

    @Test
    void who_says_nothing_is_not_waited_for() {
        receiver.hangs();
        assertThat(sent()).isEqualTo(new NotTaken("it did not answer within 1 s"));
    }

    @Test
    void what_somebody_says_on_and_on_is_not_read() {
        receiver.neverEnds();
        assertThat(sent()).isEqualTo(new Taken(200));
    }

    @Test
    void who_is_not_there_has_not_taken_it() {
        String gone = receiver.url();
        receiver.close();
        assertThat(sent(true, Names.OF_THIS_MACHINE, gone))
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        result -> assertThat(result.why()).startsWith("it was not reached ("));
    }

    @Test
    void a_name_that_now_stands_for_a_private_address_is_told_nothing() {
        Names rebound = host -> List.of(InetAddress.getLoopbackAddress());
        assertThat(sent(false, rebound, receiver.url().replace("127.0.0.1", "hooks.example.com")))
                .isEqualTo(new NotTaken("its address is of a private network"));
        assertThat(receiver.isLeftAlone()).isTrue();
    }
}
