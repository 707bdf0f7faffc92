package dev.turnback.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EventLinesTest {
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";

    private final List<String> heard = new ArrayList<>();
    private final EventLines lines =
            new EventLines(
                    (event, source, position, recordedAt) ->
                            heard.add(event + " " + source + ":" + position + " " + recordedAt));

    private static String change(int position, String recordedAt) {
        return """
               event: change
               id: decision:3,incident:%d
               data: {"source":"incident","position":%d,"type":"t","occurredAt":"2020-01-01T00:00:00Z",\
               "recordedAt":"%s","body":{"text":"é"}}

               """
                .formatted(position, position, recordedAt);
    }

    private static String chunk(String events) {
        int bytes = events.getBytes(StandardCharsets.UTF_8).length;
        return Integer.toHexString(bytes) + "\r\n" + events + "\r\n";
    }

    private void take(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        lines.take(bytes, bytes.length);
    }

    @Test
    void events_are_heard_however_they_are_cut_into_pieces() {
        String beat =
                "event: heartbeat\nid: incident:9\ndata: {\"at\":\"2026-01-01T00:00:00Z\"}\n\n";
        byte[] answer =
                (HEAD
                                + chunk(
                                        change(7, "1970-01-01T00:00:01.5Z")
                                                + change(8, "1970-01-02T00:00:00Z"))
                                + chunk(beat))
                        .getBytes(StandardCharsets.UTF_8);
        for (long seed = 0; seed < 200; seed++) {
            heard.clear();
            lines.anew();
            var random = new SplittableRandom(seed);
            for (int from = 0; from < answer.length; ) {
                int to = Math.min(answer.length, from + random.nextInt(1, 60));
                lines.take(Arrays.copyOfRange(answer, from, to), to - from);
                from = to;
            }
            assertThat(heard)
                    .containsExactly(
                            "change incident:7 1500000",
                            "change incident:8 86400000000",
                            "heartbeat :8 0");
            assertThat(lines.anew()).isEqualTo("incident:9");
        }
    }

    @Test
    void an_event_that_was_not_received_whole_is_asked_for_again() {
        String second = change(8, "1970-01-01T00:00:02Z");
        take(HEAD + chunk(change(7, "1970-01-01T00:00:01Z")));
        take(chunk(second).substring(0, second.length() - 10));
        assertThat(lines.anew()).isEqualTo("decision:3,incident:7");
        take(HEAD + chunk(second));
        assertThat(heard).containsExactly("change incident:7 1000000", "change incident:8 2000000");
    }

    @Test
    void another_answer_than_was_asked_for_is_none() {
        assertThatIllegalStateException()
                .isThrownBy(() -> take("HTTP/1.1 401 Unauthorized\r\n"))
                .withMessageContaining("401");
    }

    @Test
    void sequences_are_equal_when_the_same_was_seen_in_the_same_order() {
        var one = new Sequence();
        var other = new Sequence();
        for (int position : new int[] {3, 5, 9}) {
            assertThat(one.add(position)).isTrue();
            assertThat(other.add(position)).isTrue();
        }
        assertThat(one).hasToString(other.toString());
        assertThat(other.add(9)).isFalse();
        assertThat(one).hasToString(other.toString());
        other.add(10);
        one.add(11);
        assertThat(one.toString()).isNotEqualTo(other.toString());
    }

    @Test
    void waiting_times_are_told_to_a_tenth_of_a_millisecond() {
        var waits = new Latencies();
        for (int i = 1; i <= 1_000; i++) {
            waits.add(i * 1_000L);
        }
        assertThat(waits.at(0.5)).isEqualTo(500.1);
        assertThat(waits.at(0.99)).isEqualTo(990.1);
        assertThat(waits.at(1)).isEqualTo(1000.1);
    }
}
