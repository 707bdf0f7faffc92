package dev.turnback.decision.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.decision.notify.Channel.Answer;
import dev.turnback.testing.SimulatedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PersistentTest {

    private final SimulatedTime time = new SimulatedTime();
    private final Instant start = time.instant();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Duration> tried = new ArrayList<>();
    private final Persistent channel =
            new Persistent(
                    _ -> {
                        tried.add(Duration.between(start, time.instant()));
                        return CompletableFuture.completedFuture(answers.pop());
                    },
                    time);

    private static Answer down(boolean again) {
        return new Answer.Refused("it answered 503", again);
    }

    private Answer told() {
        CompletableFuture<Answer> told = channel.tell("x");
        time.runUntil(told::isDone, Duration.ofMinutes(5));
        return told.join();
    }

    @Test
    void tries_again_until_it_is_taken() {
        answers.addAll(List.of(down(true), down(true), new Answer.Accepted()));
        assertThat(told()).isEqualTo(new Answer.Accepted());
        assertThat(tried)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(4));
    }

    @Test
    void gives_up_after_half_a_minute() {
        for (int i = 0; i < 9; i++) {
            answers.add(down(true));
        }
        assertThat(told()).isEqualTo(down(true));
        assertThat(tried).hasSize(5).last().isEqualTo(Duration.ofSeconds(31));
    }

    @Test
    void does_not_ask_again_what_is_refused_for_good() {
        answers.add(down(false));
        assertThat(told()).isEqualTo(down(false));
        assertThat(tried).hasSize(1);
    }
}
