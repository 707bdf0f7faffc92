package dev.turnback.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.alerts.Observation.Resolved;
import dev.turnback.alerts.Observation.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The same observations, in whatever order and however often they are delivered. */
class CollapseTest {

    private static final Instant BASE = Instant.parse("2026-11-28T10:00:00Z");

    /** Bytes and when they were first received. */
    private record Delivery(String body, boolean samples, Instant receivedAt) {

        List<Observation> read() {
            return samples
                    ? SampleLines.read(body.getBytes(UTF_8)).stream()
                            .flatMap(reading -> reading.observations().stream())
                            .toList()
                    : Webhooks.read(body.getBytes(UTF_8), receivedAt).observations();
        }
    }

    private static List<Observation> collapsed(List<Delivery> deliveries) {
        return Observations.collapse(
                deliveries.stream().flatMap(each -> each.read().stream()).toList());
    }

    /** A story of up to 30 deliveries by a pair of alertmanagers, a Grafana and a script. */
    private static List<Delivery> story(Random random) {
        var deliveries = new ArrayList<Delivery>();
        for (int i = 1 + random.nextInt(30); i > 0; i--) {
            Instant receivedAt = BASE.plusSeconds(random.nextInt(10_000));
            deliveries.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Delivery(samples(random), true, receivedAt);
                        case 1 ->
                                new Delivery(
                                        "{\"ruleId\":%d,\"ruleName\":\"Errors\",\"state\":\"%s\"}"
                                                .formatted(
                                                        random.nextInt(2),
                                                        random.nextBoolean() ? "ok" : "alerting"),
                                        false,
                                        receivedAt);
                        default -> new Delivery(group(random), false, receivedAt);
                    });
        }
        return deliveries;
    }

    private static String group(Random random) {
        var alerts = new ArrayList<String>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            int start = 60 * random.nextInt(3);
            boolean over = random.nextBoolean();
            alerts.add(
                    """
                    {"status":"%s","labels":{"alertname":"Errors","service":"s%d"},
                     "startsAt":"%s","endsAt":"%s"%s}\
                    """
                            .formatted(
                                    over ? "resolved" : "firing",
                                    random.nextInt(3),
                                    BASE.plusSeconds(start),
                                    over
                                            ? BASE.plusSeconds(start + 30 + random.nextInt(2))
                                            : "0001-01-01T00:00:00Z",
                                    random.nextBoolean() ? "" : ",\"fingerprint\":\"f1\""));
        }
        return "{\"version\":\"4\",\"alerts\":[%s]}".formatted(String.join(",", alerts));
    }

    private static String samples(Random random) {
        var lines = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            lines.append(
                    "{\"signal\":\"errors\",\"atEpochSeconds\":%d,\"value\":%d}\n"
                            .formatted(
                                    BASE.getEpochSecond() + random.nextInt(5), random.nextInt(3)));
        }
        return lines.toString();
    }

    @Property(tries = 1000)
    void any_order_and_repetition_tells_the_same(@ForAll long seed) {
        var random = new Random(seed);
        List<Delivery> story = story(random);
        List<Observation> told = collapsed(story);
        for (int order = 0; order < 5; order++) {
            var again = new ArrayList<>(story);
            for (int i = random.nextInt(2 * story.size()); i > 0; i--) {
                again.add(story.get(random.nextInt(story.size())));
            }
            Collections.shuffle(again, random);
            assertThat(collapsed(again)).isEqualTo(told);
        }
    }

    @Property(tries = 300)
    void what_is_collapsed_in_pieces_is_what_is_collapsed_at_once(@ForAll long seed) {
        var random = new Random(seed);
        List<Delivery> story = story(random);
        int cut = random.nextInt(story.size() + 1);
        var pieces = new ArrayList<>(collapsed(story.subList(0, cut)));
        pieces.addAll(collapsed(story.subList(cut, story.size())));
        assertThat(Observations.collapse(pieces)).isEqualTo(collapsed(story));
    }

    @Test
    void a_pair_of_alertmanagers_tells_an_alert_once() {
        String one = Payload.text("made/alertmanager_firing.json");
        String other = one.replace("alertmanager.example", "alertmanager-2.example");
        assertThat(
                        collapsed(
                                List.of(
                                        new Delivery(one, false, BASE),
                                        new Delivery(other, false, BASE.plusSeconds(3)))))
                .hasSize(1);
    }

    @Test
    void where_the_pair_tells_two_ends_the_later_one_holds() {
        String one = Payload.text("made/alertmanager_resolved.json");
        String later = one.replace("10:20:00Z", "10:20:07Z");
        assertThat(
                        collapsed(
                                List.of(
                                        new Delivery(later, false, BASE),
                                        new Delivery(one, false, BASE))))
                .singleElement()
                .isInstanceOf(Resolved.class)
                .extracting(Observation::at)
                .isEqualTo(Instant.parse("2026-11-28T10:20:07Z"));
    }

    @Test
    void samples_that_contradict_each_other_stay() {
        assertThat(
                        Observations.collapse(
                                List.of(
                                        new Sample("errors", null, null, null, BASE, 2),
                                        new Sample("errors", null, null, null, BASE, 1),
                                        new Sample("errors", null, null, null, BASE, 2))))
                .hasSize(2);
    }
}
