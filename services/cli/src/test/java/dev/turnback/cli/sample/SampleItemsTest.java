package dev.turnback.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.HistoryItem.RollbackSeen;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SampleItemsTest {

    @Test
    void theSampleIsEightYearsOfReleasesAndRollbacks() {
        List<HistoryItem> items = SampleItems.read();

        assertThat(items).hasSize(500);
        assertThat(items).allMatch(item -> item.component().equals("mediawiki"));
        assertThat(items.stream().filter(item -> item instanceof RollbackSeen)).hasSize(181);
        assertThat(items.stream().filter(item -> item instanceof HistoryItem.SetAside)).hasSize(2);
        assertThat(SampleItems.read()).isEqualTo(items);
    }

    @Test
    void theSampleHoldsBareFactsOnly() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        SampleItems.class.getResourceAsStream("/sample/wikimedia-train.csv"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(text.lines().skip(1))
                    .allMatch(
                            line ->
                                    line.matches(
                                            "[0-9a-f]{40},[0-9T:Z-]+,php-[\\w.-]+,php-[\\w.-]+,"
                                                    + "\\d+,\\d+"));
        }
    }
}
