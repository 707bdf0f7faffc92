package dev.turnback.endtoend;

import dev.turnback.broker.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An Alertmanager that tells a webhook of everything at once. */
final class RealAlertmanager {

    private RealAlertmanager() {}

    /**
     * @param folder that is there, for it alone
     * @param webhook whom it tells
     * @param token that it shows there
     */
    static RealProcess start(Path folder, URI webhook, String token) throws IOException {
        int port = FreePorts.next();
        Files.writeString(
                folder.resolve("alertmanager.yml"),
                """
                route:
                  receiver: turnback
                  group_by: ["..."]
                  group_wait: 0s
                  group_interval: 1s
                  repeat_interval: 5s
                receivers:
                  - name: turnback
                    webhook_configs:
                      - url: "%s"
                        send_resolved: true
                        http_config:
                          authorization:
                            type: Bearer
                            credentials: "%s"
                """
                        .formatted(webhook, token));
        return RealProcess.start(
                List.of("prometheus-alertmanager", "alertmanager"),
                List.of(
                        "--config.file=alertmanager.yml",
                        "--storage.path=data",
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address=",
                        "--log.level=warn"),
                port,
                folder);
    }
}
