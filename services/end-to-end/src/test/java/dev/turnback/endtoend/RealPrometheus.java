package dev.turnback.endtoend;

import dev.turnback.broker.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Prometheus that looks every second. */
final class RealPrometheus {

    private RealPrometheus() {}

    /**
     * @param folder that is there, for it alone
     * @param metricsPort where it finds {@code /metrics} on loopback
     * @param alertmanagerPort whom it tells of alerts
     * @param rules alerting rules, as the lists of groups in a rule file
     */
    static RealProcess start(Path folder, int metricsPort, int alertmanagerPort, String rules)
            throws IOException {
        int port = FreePorts.next();
        Files.writeString(folder.resolve("rules.yml"), rules);
        Files.writeString(
                folder.resolve("prometheus.yml"),
                """
                global:
                  scrape_interval: 1s
                  evaluation_interval: 1s
                rule_files: [rules.yml]
                alerting:
                  alertmanagers:
                    - static_configs:
                        - targets: ["127.0.0.1:%d"]
                scrape_configs:
                  - job_name: test
                    static_configs:
                      - targets: ["127.0.0.1:%d"]
                """
                        .formatted(alertmanagerPort, metricsPort));
        return RealProcess.start(
                List.of("prometheus"),
                List.of(
                        "--config.file=prometheus.yml",
                        "--storage.tsdb.path=data",
                        "--web.listen-address=127.0.0.1:" + port,
                        "--log.level=warn"),
                port,
                folder);
    }
}
