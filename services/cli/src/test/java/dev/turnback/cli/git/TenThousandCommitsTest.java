package dev.turnback.cli.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.cli.upload.ItemJson;
import dev.turnback.contracts.history.HistoryItem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class TenThousandCommitsTest {

    private static final int COMMITS = 10_000;
    private static final int REVERT_EVERY = 20;

    @TempDir Path folder;

    @Test
    void areReadAndMadeReadyToSendInLessThanThirtySeconds() throws IOException {
        Random random = new Random(20261123);
        try (GitFixture git = new GitFixture(folder, true)) {
            for (int file = 0; file < 200; file++) {
                git.file(path(file), "0");
            }
            String last = git.commit(0, "Begin");
            for (int i = 1; i < COMMITS; i++) {
                boolean revert = i % REVERT_EVERY == 0;
                git.file(path(revert ? (i - 1) % 200 : i % 200), revert ? "0" : "" + i);
                String message =
                        revert
                                ? "Undo\n\nThis reverts commit " + last + "."
                                : "Change " + random.nextInt();
                last = git.commit(i * 90, message);
                if (i % 100 == 50) {
                    git.file("VERSION", "1." + i + ".0");
                }
            }
            git.publish();
            long started = System.nanoTime();

            List<HistoryItem> items = new ArrayList<>(git.read());
            String fingerprint = ItemJson.fingerprint(items);

            Duration taken = Duration.ofNanos(System.nanoTime() - started);
            System.out.println(COMMITS + " commits in " + taken.toMillis() + " ms");
            assertThat(taken).isLessThan(Duration.ofSeconds(30));
            assertThat(fingerprint).hasSize(64);
            assertThat(items.stream().filter(item -> item instanceof HistoryItem.RollbackSeen))
                    .hasSize(COMMITS / REVERT_EVERY - 1);
        }
    }

    private static String path(int file) {
        return "app/part" + file % 20 + "/file" + file + ".py";
    }
}
