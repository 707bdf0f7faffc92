package dev.turnback.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.ComponentRetired;
import dev.turnback.figures.AttemptOutcome;
import dev.turnback.insight.facts.AttemptFact;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.facts.Version;
import dev.turnback.insight.restated.Restatements;
import dev.turnback.insight.restated.Restatements.Change;
import dev.turnback.insight.restated.Value;
import dev.turnback.kernel.PositionVector;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which events changed the share of rollbacks that succeeded. */
@DisplayName("given a history of which more becomes known")
class RestatementsTest {

    private final FactBook book = new FactBook();
    private long position;

    private Instant tell(ReleaseEvents body) {
        book.apply(Examples.event(++position, body));
        return Examples.RECORDED.plusSeconds(position);
    }

    private Restatements since(Instant since) {
        return Restatements.of(
                "rollback-success",
                book,
                Knowledge.at(PositionVector.of("release", position)),
                since,
                this::share,
                "rollback-success/observed/1");
    }

    private Value share(Knowledge knowledge) {
        List<AttemptOutcome> outcomes =
                book.attempts()
                        .known(knowledge)
                        .map(Version::fact)
                        .map(AttemptFact::outcome)
                        .filter(outcome -> outcome != AttemptOutcome.UNKNOWN)
                        .toList();
        long succeeded = outcomes.stream().filter(AttemptOutcome.SUCCEEDED::equals).count();
        return new Value(
                outcomes.size(),
                0,
                outcomes.isEmpty() ? null : (double) succeeded / outcomes.size(),
                Arrays.asList(null, null));
    }

    @Test
    @DisplayName("an event that changed the figure is told with the figure before and after it")
    void changed() {
        Instant shown = tell(Examples.payments());
        tell(new ComponentRetired("cart", Examples.HISTORY_ENDS));
        tell(Examples.followed(Examples.payments(), "2026-01-06T13:00:00Z"));
        Restatements restated = since(shown);
        assertThat(restated.shown().value()).isEqualTo(1.0);
        assertThat(restated.now().value()).isEqualTo(0.0);
        assertThat(restated.changes())
                .extracting(Change::position, Change::about)
                .containsExactly(tuple(3L, List.of("att_1")));
        assertThat(restated.looked()).isEqualTo(2);
        assertThat(restated.notLooked()).isZero();
    }

    @Test
    @DisplayName("what was recorded by then changes nothing, however often it is told")
    void unchanged() {
        tell(Examples.payments());
        Instant shown = tell(Examples.search());
        Examples.shop().forEach(book::apply);
        assertThat(since(shown).changes()).isEmpty();
        assertThat(since(shown).shown()).isEqualTo(since(shown).now());
    }

    @Test
    @DisplayName("the changes lead from what was shown to what is, each from where the last ended")
    void chained() {
        Instant shown = tell(Examples.payments());
        tell(Examples.search());
        tell(Examples.image());
        tell(Examples.followed(Examples.image(), "2026-01-09T09:40:00Z"));
        Restatements restated = since(shown);
        Value at = restated.shown();
        for (Change change : restated.changes().reversed()) {
            assertThat(change.before()).isEqualTo(at);
            at = change.after();
        }
        assertThat(at).isEqualTo(restated.now());
        assertThat(restated.changes()).hasSize(3);
    }

    @Test
    @DisplayName("of very many events the latest are looked at, and the others are counted")
    void many() {
        Instant shown = tell(Examples.payments());
        for (int i = 0; i < 500; i++) {
            tell(new ComponentRetired("cart" + i, Examples.HISTORY_ENDS));
        }
        tell(Examples.search());
        Restatements restated = since(shown);
        assertThat(restated.changes()).hasSize(1);
        assertThat(restated.looked()).isEqualTo(400);
        assertThat(restated.notLooked()).isEqualTo(101);
        assertThat(restated.shown().n()).isEqualTo(1);
    }
}
