package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A repository whose history has every case, imported by the command line, against figures counted
 * by hand.
 *
 * <table>
 *   <caption>The hand count</caption>
 *   <tr><td>payments</td><td>v1.1.0 at 10:00, taken back in v1.1.1 at 12:30</td><td>SUCCEEDED, 9000 s</td></tr>
 *   <tr><td>search</td><td>v1.2.0 at 10:00, back in v1.2.1 at 11:00, put in again in v1.2.2 at 11:40</td><td>INEFFECTIVE, 3600 s; the reapply is set aside</td></tr>
 *   <tr><td>settings</td><td>changed and reverted before v1.3.0</td><td>never shipped alone</td></tr>
 *   <tr><td>deployed image</td><td>1.3.0 at 09:00, 1.2.2 again at 09:20, subject "Refresh manifests"</td><td>SUCCEEDED, 1200 s</td></tr>
 *   <tr><td>colours</td><td>"Revert the colours to something calmer", no commit named</td><td>nothing</td></tr>
 *   <tr><td>exports</td><td>v1.4.0 on 10 January 10:00, reverted, not in a release by 12 January 10:00</td><td>open, at least 172800 s</td></tr>
 * </table>
 */
@Tag("slow")
@DisplayName("figures of an imported repository equal a hand count")
class HandCountTest {
    @TempDir static Path folder;
    static RunningTurnback server;
    static FixtureRepository repository;
    static CommandLine.Result firstImport;

    @BeforeAll
    static void importOnce() {
        repository = everyCase(folder.resolve("shop"));
        server = RunningTurnback.start(folder.resolve("data"));
        firstImport = CommandLine.run(server, "import", "git", repository.folder.toString());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static FixtureRepository everyCase(Path path) {
        var shop = new FixtureRepository(path);
        shop.write("src/app.py", "print('shop')\n");
        shop.write("deploy/kustomization.yaml", manifest("1.2.2"));
        shop.commit("2026-01-05T10:00:00Z", "Open the shop");
        shop.tag("2026-01-05T10:05:00Z", "v1.0.0");

        shop.write("src/payments.py", "retry = 3\n");
        String payments = shop.commit("2026-01-06T09:00:00Z", "Retry payments");
        shop.tag("2026-01-06T10:00:00Z", "v1.1.0");
        shop.revert("2026-01-06T12:00:00Z", payments);
        shop.tag("2026-01-06T12:30:00Z", "v1.1.1");

        shop.write("src/search.py", "fuzzy = True\n");
        String search = shop.commit("2026-01-07T09:00:00Z", "Fuzzy search");
        shop.tag("2026-01-07T10:00:00Z", "v1.2.0");
        String taken = shop.revert("2026-01-07T10:50:00Z", search);
        shop.tag("2026-01-07T11:00:00Z", "v1.2.1");
        shop.revert("2026-01-07T11:30:00Z", taken);
        shop.tag("2026-01-07T11:40:00Z", "v1.2.2");

        shop.write("config/app.yml", "cache: on\n");
        String settings = shop.commit("2026-01-08T09:00:00Z", "Switch the cache on");
        shop.revert("2026-01-08T09:30:00Z", settings);
        shop.tag("2026-01-08T10:00:00Z", "v1.3.0");

        shop.write("deploy/kustomization.yaml", manifest("1.3.0"));
        shop.commit("2026-01-09T09:00:00Z", "Deploy 1.3.0");
        shop.write("deploy/kustomization.yaml", manifest("1.2.2"));
        shop.commit("2026-01-09T09:20:00Z", "Refresh manifests");
        shop.write("src/colours.py", "calm = True\n");
        shop.commit("2026-01-09T15:00:00Z", "Revert the colours to something calmer");

        shop.write("src/exports.py", "stream = True\n");
        String exports = shop.commit("2026-01-10T09:00:00Z", "Stream exports");
        shop.tag("2026-01-10T10:00:00Z", "v1.4.0");
        shop.revert("2026-01-10T11:00:00Z", exports);
        shop.write("src/app.py", "print('the shop')\n");
        shop.commit("2026-01-12T10:00:00Z", "Greet politely");
        return shop;
    }

    private static String manifest(String version) {
        return """
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        images:
          - name: shop
            newTag: %s
        """
                .formatted(version);
    }

    @Test
    @DisplayName("success: 2 of 3, one unknown, Wilson 21–94 %")
    void success() {
        assertThat(firstImport.exit()).as(firstImport.output()).isZero();
        JsonNode figure = server.read("/api/v1/metrics/rollback-success?basis=OBSERVED");
        assertThat(figure.get("n").asInt()).isEqualTo(3);
        assertThat(figure.get("succeeded").asInt()).isEqualTo(2);
        assertThat(figure.get("unknown").asInt()).isEqualTo(1);
        assertThat(figure.get("value").asDouble()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(figure.get("interval").get(0).asDouble()).isCloseTo(0.2077, within(1e-4));
        assertThat(figure.get("interval").get(1).asDouble()).isCloseTo(0.9385, within(1e-4));
        assertThat(counts(figure.get("exclusions"), "reason"))
                .isEqualTo(Map.of("NEVER_SHIPPED_ALONE", 1, "REAPPLIES", 1));
        assertThat(figure.get("method").asString()).contains("Wilson");
        assertThat(figure.get("formulaVersion").asString()).isNotBlank();
        assertThat(figure.get("position").asString()).startsWith("release:");
    }

    @Test
    @DisplayName("time: half by one hour, the open one counts as at least two days")
    void timeToContain() {
        JsonNode figure = server.read("/api/v1/metrics/time-to-contain?basis=OBSERVED");
        assertThat(figure.get("n").asInt()).isEqualTo(4);
        assertThat(figure.get("censored").asInt()).isEqualTo(1);
        assertThat(figure.get("value").asDouble()).isEqualTo(3600);
        var seconds = new HashMap<Long, Boolean>();
        figure.get("points")
                .forEach(
                        p -> seconds.put(p.get("seconds").asLong(), p.get("censored").asBoolean()));
        assertThat(seconds)
                .isEqualTo(Map.of(1200L, false, 3600L, false, 9000L, false, 172_800L, true));
    }

    @Test
    @DisplayName("each fact opens into the events it was computed from")
    void drillDown() {
        JsonNode facts = server.read("/api/v1/facts/attempts?basis=OBSERVED&outcome=INEFFECTIVE");
        assertThat(facts.get("items")).hasSize(1);
        String id = facts.get("items").get(0).get("attemptId").asString();
        JsonNode events = server.read("/api/v1/logs/release/events?tag=attempt:" + id);
        assertThat(events.get("items")).hasSize(1);
        assertThat(events.get("items").get(0).get("body").toString()).contains("REAPPLIED");
    }

    @Test
    @DisplayName("as known before the import nothing was known")
    void asOf() {
        JsonNode figure =
                server.read(
                        "/api/v1/metrics/rollback-success?basis=OBSERVED&asOf=2026-01-31T00:00:00Z");
        assertThat(figure.get("n").asInt()).isZero();
        assertThat(figure.get("value").isNull()).isTrue();
    }

    @Test
    @DisplayName("a second import changes no figure and records no fact again")
    void secondImport() {
        JsonNode before = server.read("/api/v1/facts/attempts?basis=OBSERVED");
        var second = CommandLine.run(server, "import", "git", repository.folder.toString());
        assertThat(second.exit()).as(second.output()).isZero();
        JsonNode after = server.read("/api/v1/facts/attempts?basis=OBSERVED");
        assertThat(after.get("items")).isEqualTo(before.get("items"));
    }

    private static Map<String, Integer> counts(JsonNode list, String name) {
        var counts = new HashMap<String, Integer>();
        list.forEach(e -> counts.put(e.get(name).asString(), e.get("count").asInt()));
        return counts;
    }
}
