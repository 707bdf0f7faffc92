package dev.turnback.decision.signal.watch;

import static dev.turnback.decision.signal.watch.WatchingExamples.at;
import static dev.turnback.decision.signal.watch.WatchingExamples.ofComponent;
import static dev.turnback.decision.signal.watch.WatchingExamples.watched;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.alerts.Observation;
import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.decision.domain.obligation.ObligationCommand.OpenObligation;
import dev.turnback.decision.signal.Matching;
import dev.turnback.decision.signal.kept.Hours;
import dev.turnback.decision.signal.kept.KeptSignals;
import dev.turnback.decision.signal.kept.Records.Change;
import dev.turnback.decision.signal.kept.SignalStream;
import dev.turnback.storage.Blob;
import dev.turnback.testing.InMemoryBlobLog;
import dev.turnback.testing.InMemoryViewStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a rule begins to be watched")
class ReadingTest {

    private final InMemoryBlobLog blobs = new InMemoryBlobLog(() -> at(2_000));
    private final Hours hours = new Hours(new InMemoryViewStore(List.of(Hours.VIEW)));
    private final SignalStream stream = new SignalStream(blobs);
    private final List<ObligationCommand> said = new ArrayList<>();

    private void heard(Instant receivedAt) {
        List<Observation> breach =
                List.of(
                        ofComponent("shop", 0, 0.2),
                        ofComponent("shop", 600, 5),
                        ofComponent("shop", 1_500, 5));
        stream.heard(breach, receivedAt).join();
    }

    private void begins(Instant decidedAt) {
        stream.changed(new Change(List.of(watched("rel_1", "shop")), List.of()), decidedAt).join();
    }

    private List<ObligationCommand> read() {
        List<Blob> page = stream.read(0, 100).join();
        hours.add(SignalStream.STREAM, page).join();
        var reading =
                new Reading(
                        new Watching(Matching.USUAL),
                        0,
                        new KeptSignals(blobs, hours, Matching.USUAL, Runnable::run),
                        (command, _) -> {
                            said.add(command);
                            return CompletableFuture.allOf();
                        });
        page.forEach(blob -> reading.read(blob).join());
        return said;
    }

    private static boolean opens(ObligationCommand command) {
        return command instanceof OpenObligation;
    }

    @Test
    @DisplayName("after its breach was heard: it is found")
    void heard_before() {
        heard(at(1_600));
        begins(at(1_700));
        assertThat(read()).filteredOn(ReadingTest::opens).hasSize(1);
    }

    @Test
    @DisplayName(
            "by a decision that is older than what was heard before it was written: it is found")
    void heard_while_it_was_decided() {
        heard(at(1_700));
        begins(at(1_699));
        assertThat(read()).filteredOn(ReadingTest::opens).hasSize(1);
    }

    @Test
    @DisplayName("before its breach is heard: it is found once, whenever that was received")
    void heard_afterwards() {
        begins(at(1_700));
        heard(at(1_600));
        assertThat(read()).filteredOn(ReadingTest::opens).hasSize(1);
    }
}
