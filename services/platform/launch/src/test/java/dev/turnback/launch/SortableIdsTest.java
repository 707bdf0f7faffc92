package dev.turnback.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SortableIdsTest {
    @Test
    void idsSortByTheTimeTheyWereMade() {
        String early = at("2026-03-01T12:00:00Z").next("rel");
        String late = at("2026-03-01T12:00:00.001Z").next("rel");

        assertThat(early).isLessThan(late).matches("rel_[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Test
    void idsOfOneMomentDiffer() {
        SortableIds ids = at("2026-03-01T12:00:00Z");
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            assertThat(seen.add(ids.next("att"))).isTrue();
        }
    }

    private static SortableIds at(String time) {
        return new SortableIds(InstantSource.fixed(Instant.parse(time)));
    }
}
