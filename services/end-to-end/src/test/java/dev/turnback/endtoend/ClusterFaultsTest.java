package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.testing.feed.TestBroker;
import dev.turnback.testing.mongo.TestMongo;
import dev.turnback.testing.mongo.TroubledProxy;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Processes are killed, the broker goes, connections are cut, and people go on recording. */
@Tag("slow")
@Tag("alone")
class ClusterFaultsTest {

    private static final long SEED = 20_261_124;
    private static final Duration WITHOUT_KAFKA = Duration.ofSeconds(60);
    private static final Duration BACK = Duration.ofSeconds(90);
    private static final int CUTS = 10;
    private static final List<String> PROCESSES =
            List.of(
                    "dev.turnback.release.ReleaseService",
                    "dev.turnback.incident.IncidentService",
                    "dev.turnback.decision.DecisionService",
                    "dev.turnback.guidance.GuidanceService",
                    "dev.turnback.insight.InsightService",
                    "dev.turnback.gateway.GatewayProcess");

    private final Map<String, Load.Phase> phases = new LinkedHashMap<>();

    @TempDir Path folder;

    @Test
    void what_was_acknowledged_is_there_once_whatever_is_killed_or_cut() {
        try (var mongo = new TestMongo();
                var proxy = new TroubledProxy(mongo.address(), SEED);
                var broker = new TestBroker(folder.resolve("kafka"));
                var cluster =
                        RunningTurnback.startCluster(
                                folder.resolve("data"), options(mongo, proxy, broker));
                var load = new Load(cluster, incident(cluster))) {
            RunningTurnback.pause(Duration.ofSeconds(5));
            phases.put("calm", load.look());
            for (String process : PROCESSES) {
                killed(cluster, process);
                phases.put("killed " + process.replaceFirst(".*\\.", ""), load.look());
            }
            broker.kill();
            RunningTurnback.pause(WITHOUT_KAFKA);
            phases.put("without Kafka", load.look());
            broker.start();
            for (int i = 0; i < CUTS; i++) {
                proxy.cut();
                RunningTurnback.pause(Duration.ofMillis(700));
            }
            phases.put("MongoDB cut", load.look());
            load.end();
            phases.forEach((phase, seen) -> System.out.println(phase + ": " + seen));
            assertThat(phases.get("without Kafka").refused()).isZero();
            assertThat(phases.get("without Kafka").acknowledged()).isPositive();
            everythingIsThereOnce(cluster, load.acknowledged());
        }
    }

    private static List<String> options(TestMongo mongo, TroubledProxy proxy, TestBroker broker) {
        var options = new ArrayList<>(List.of("--mongodb", mongo.uriThrough(proxy)));
        if (!mongo.isReal()) {
            options.add("--mongodb-unreplicated");
        }
        options.addAll(List.of("--kafka", broker.address()));
        return options;
    }

    private static String incident(RunningTurnback cluster) {
        var answer =
                cluster.post("/api/v1/incidents", "{\"title\":\"Slow\",\"severity\":\"SEV2\"}");
        return RunningTurnback.JSON.readTree(answer.body()).get("id").asString();
    }

    /** The next one has another number, and answers. */
    private static void killed(RunningTurnback cluster, String process) {
        List<ProcessHandle> before = cluster.children(process);
        assertThat(before).as(process).hasSize(1);
        before.getFirst().destroyForcibly();
        within(
                process + " runs again",
                () -> {
                    List<ProcessHandle> now = cluster.children(process);
                    return now.size() == 1
                            && now.getFirst().pid() != before.getFirst().pid()
                            && isReady(cluster);
                });
    }

    private static boolean isReady(RunningTurnback cluster) {
        try {
            return cluster.get("/health/ready", null).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static void within(String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + BACK.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            RunningTurnback.pause(Duration.ofMillis(100));
        }
    }

    private static void everythingIsThereOnce(
            RunningTurnback cluster, Map<String, Set<String>> acknowledged) {
        within("everything is ready", () -> isReady(cluster));
        for (String log : List.of("release", "incident", "decision")) {
            Map<String, Integer> marks = Load.marks(cluster, log);
            assertThat(marks.keySet())
                    .as(log)
                    .containsExactlyInAnyOrderElementsOf(acknowledged.get(log));
            assertThat(marks.values()).as(log).containsOnly(1);
            assertThat(Load.published(cluster, log)).as(log).doesNotHaveDuplicates();
        }
        within("the backlog is drained", () -> everythingIsCarried(cluster));
        ViewWork.allAreWhatTheirLogsSay(cluster);
        var audit = CommandLine.run(cluster, "audit", "verify");
        assertThat(audit.exit()).as(audit.output()).isZero();
    }

    /** What is recorded of people is nobody else's business, and not carried. */
    private static boolean everythingIsCarried(RunningTurnback cluster) {
        for (JsonNode log : cluster.read("/api/v1/logs").get("items")) {
            String name = log.get("log").asString();
            if (name.equals("people")) {
                continue;
            }
            JsonNode relay = cluster.read("/api/v1/operations/" + name + "/carriage").get("relay");
            if (relay.get("relayed").asLong() != log.get("head").asLong()) {
                return false;
            }
        }
        return true;
    }
}
