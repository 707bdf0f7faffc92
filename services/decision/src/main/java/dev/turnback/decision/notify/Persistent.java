package dev.turnback.decision.notify;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tries a channel again when it does not answer, for about half a minute: longer would hold up what
 * else is to be told.
 *
 * @param timer only ever runs short steps
 */
public record Persistent(Channel channel, ScheduledExecutorService timer) implements Channel {

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(9),
                    Duration.ofSeconds(18));

    @Override
    public CompletableFuture<Answer> tell(String text) {
        return tell(text, 0);
    }

    private CompletableFuture<Answer> tell(String text, int failures) {
        return channel.tell(text)
                .thenCompose(
                        answer ->
                                answer instanceof Answer.Refused refused
                                                && refused.again()
                                                && failures < PAUSES.size()
                                        ? after(PAUSES.get(failures))
                                                .thenCompose(_ -> tell(text, failures + 1))
                                        : CompletableFuture.completedFuture(answer));
    }

    private CompletableFuture<Boolean> after(Duration pause) {
        var over = new CompletableFuture<Boolean>();
        timer.schedule(() -> over.complete(true), pause.toMillis(), TimeUnit.MILLISECONDS);
        return over;
    }
}
