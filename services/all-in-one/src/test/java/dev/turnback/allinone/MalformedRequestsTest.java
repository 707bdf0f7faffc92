package dev.turnback.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.allinone.malformed.Answer;
import dev.turnback.allinone.malformed.Api;
import dev.turnback.allinone.malformed.Damage;
import dev.turnback.allinone.malformed.Draft;
import dev.turnback.allinone.malformed.Line;
import dev.turnback.allinone.malformed.Requests;
import dev.turnback.allinone.malformed.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route is sent requests that are wrong in every way that it can be wrong. Whatever is wrong
 * is refused with a problem that names it; nothing fails.
 */
@Tag("slow")
class MalformedRequestsTest {
    private static final long SEED = Long.getLong("seed", 20_260_301);
    private static final int REFUSALS = 20_000;
    private static final int MOST_REQUESTS = 40_000;
    private static final int LINES = 8;
    private static final int MOST_TOLD = 20;

    @TempDir static Path data;
    static AllInOne server;
    static int port;
    static String token;
    static Api api;
    static Requests requests;

    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, Integer> routes = new ConcurrentHashMap<>();
    private final Map<String, Integer> damages = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() throws IOException {
        server =
                AllInOne.start(new Options(0, data, InetAddress.getLoopbackAddress(), false, null));
        port = URI.create(server.url()).getPort();
        token = Files.readString(data.resolve("admin.token")).strip();
        try (var line = new Line(port)) {
            api = new Api(line.ask(new Draft("GET", "/api/v1/openapi.json")).json());
            requests = new Requests(api, token);
            requests.prepare(line, new Random(SEED));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whateverIsWrongIsRefusedByNameAndNothingFails() throws Exception {
        List<Api.Operation> operations = api.operations();
        List<Damage> ways = Damage.all();
        long begun = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(LINES)) {
            var running =
                    IntStream.range(0, LINES)
                            .<Future<?>>mapToObj(_ -> workers.submit(() -> ask(operations, ways)))
                            .toList();
            for (Future<?> each : running) {
                each.get();
            }
        }
        int refused = count(400, 499);
        System.out.printf(
                "malformed requests: seed %d, %,d requests to %d routes in %d ways, %,d refused,"
                        + " %,d good enough, %d failed, %.1f s; by status %s%n",
                SEED,
                next.get() - LINES,
                routes.size(),
                damages.size(),
                refused,
                count(200, 399),
                count(500, 599),
                (System.nanoTime() - begun) / 1e9,
                statuses);

        assertThat(failures.stream().limit(MOST_TOLD)).as("seed " + SEED).isEmpty();
        assertThat(routes).hasSameSizeAs(operations);
        assertThat(damages.keySet())
                .containsExactlyInAnyOrderElementsOf(ways.stream().map(Damage::name).toList());
        assertThat(refused).isGreaterThanOrEqualTo(REFUSALS);
    }

    private int count(int from, int to) {
        return statuses.entrySet().stream()
                .filter(each -> each.getKey() >= from && each.getKey() <= to)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private Void ask(List<Api.Operation> operations, List<Damage> ways) throws IOException {
        try (var line = new Line(port)) {
            for (int i = next.getAndIncrement();
                    i < MOST_REQUESTS
                            && (count(400, 499) < REFUSALS || damages.size() < ways.size());
                    i = next.getAndIncrement()) {
                ask(line, i, operations.get(i % operations.size()), ways);
            }
        }
        return null;
    }

    private void ask(Line line, int number, Api.Operation operation, List<Damage> ways) {
        var random = new Random(SEED + number * 0x9E3779B97F4A7C15L);
        Damage.Request request = requests.good(operation, "k-" + number, random);
        Damage damage = untried(ways).orElseGet(() -> ways.get(random.nextInt(ways.size())));
        Damage.Expected expected = damage.harm().inflict(request, random);
        while (expected == null) {
            damage = ways.get(random.nextInt(ways.size()));
            expected = damage.harm().inflict(request, random);
        }
        Damage done = damage;
        routes.merge(operation.id(), 1, Integer::sum);
        damages.merge(done.name(), 1, Integer::sum);
        try {
            Answer answer = line.ask(request.draft());
            statuses.merge(answer.status(), 1, Integer::sum);
            Verdict.on(request.draft(), expected, answer)
                    .ifPresent(why -> fail(number, done, request, why + "\n" + answer));
        } catch (IOException e) {
            fail(number, done, request, "no answer: " + e.getMessage());
        }
    }

    /** In the end what fits few routes is tried on each until it has been on one. */
    private Optional<Damage> untried(List<Damage> ways) {
        return count(400, 499) < REFUSALS
                ? Optional.empty()
                : ways.stream().filter(each -> !damages.containsKey(each.name())).findFirst();
    }

    private void fail(int number, Damage damage, Damage.Request request, String why) {
        failures.add(
                "request %d, %s to %s: %s%n%s"
                        .formatted(
                                number,
                                damage.name(),
                                request.operation().id(),
                                why,
                                request.draft()));
    }
}
