package dev.turnback.endtoend;

import dev.turnback.testing.mongo.TestMongo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every service in a process of its own, with a real broker between them. */
@Tag("slow")
class ClusterTest {

    @TempDir Path folder;

    @Test
    void the_walk_leads_through_the_gateway_as_it_does_in_one_process() {
        try (var mongo = new TestMongo();
                var cluster =
                        RunningTurnback.startCluster(
                                folder.resolve("data"), List.of(WalkTest.ofMongo(mongo)))) {
            WalkTest.walk(cluster);
        }
    }
}
