package dev.turnback.cluster;

import dev.turnback.broker.Broker;
import dev.turnback.broker.FreePorts;
import dev.turnback.decision.DecisionService;
import dev.turnback.gateway.AdminTokenFile;
import dev.turnback.gateway.GatewayProcess;
import dev.turnback.guidance.GuidanceService;
import dev.turnback.incident.IncidentService;
import dev.turnback.insight.InsightService;
import dev.turnback.launch.HttpServer;
import dev.turnback.launch.ProcessSettings;
import dev.turnback.release.ReleaseService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which processes there are, in the order in which they start, and what each is told.
 *
 * @param url where the gateway is asked
 */
record Plan(List<Member> members, String url) {

    static final String KEY = "turnback.key";
    private static final Map<String, Class<?>> MAINS =
            Map.of(
                    "release", ReleaseService.class,
                    "incident", IncidentService.class,
                    "decision", DecisionService.class,
                    "guidance", GuidanceService.class,
                    "insight", InsightService.class);

    /**
     * @param logs a folder for what the processes print
     * @throws IOException when no port is free
     */
    static Plan of(Options options, Path logs) throws IOException {
        var members = new ArrayList<Member>();
        String kafka = options.kafka();
        if (kafka == null) {
            int port = FreePorts.next();
            kafka = "127.0.0.1:" + port;
            members.add(broker(options, port, logs));
        }
        var ports = new HashMap<String, List<Integer>>();
        for (String service : Options.SERVICES) {
            var own = new ArrayList<Integer>();
            for (int i = 0; i < options.replicasOf(service); i++) {
                own.add(FreePorts.next());
            }
            ports.put(service, own);
        }
        Map<String, String> shared = shared(options, kafka, ports);
        for (String service : Options.SERVICES) {
            List<Integer> own = ports.getOrDefault(service, List.of());
            for (int port : own) {
                String name = own.size() == 1 ? service : service + "-" + (own.indexOf(port) + 1);
                members.add(service(service, name, port, shared, options, logs));
            }
        }
        int port = options.port() == 0 ? FreePorts.next() : options.port();
        members.add(gateway(options, port, shared, logs));
        return new Plan(List.copyOf(members), HttpServer.url(options.bind(), port));
    }

    private static Member broker(Options options, int port, Path logs) throws IOException {
        return new Member(
                "kafka",
                "320m",
                Broker.class.getName(),
                List.of(
                        options.data().resolve("kafka").toAbsolutePath().toString(),
                        Integer.toString(port),
                        Integer.toString(FreePorts.next())),
                Map.of(),
                logs);
    }

    private static Map<String, String> shared(
            Options options, String kafka, Map<String, List<Integer>> ports) {
        return Map.of(
                ProcessSettings.KAFKA,
                kafka,
                ProcessSettings.SERVICES,
                Options.SERVICES.stream()
                        .map(
                                service ->
                                        service
                                                + "="
                                                + urls(ports.getOrDefault(service, List.of())))
                        .collect(Collectors.joining(",")),
                ProcessSettings.KEY_FILE,
                options.data().resolve(KEY).toAbsolutePath().toString());
    }

    private static String urls(List<Integer> ports) {
        return ports.stream()
                .map(port -> "http://127.0.0.1:" + port)
                .collect(Collectors.joining("|"));
    }

    private static Member service(
            String service,
            String name,
            int port,
            Map<String, String> shared,
            Options options,
            Path logs) {
        var environment = new HashMap<>(shared);
        environment.put(ProcessSettings.PORT, Integer.toString(port));
        environment.put(ProcessSettings.MONGODB, options.mongodb());
        environment.put(ProcessSettings.UNREPLICATED, Boolean.toString(!options.replicated()));
        Class<?> main = MAINS.get(service);
        if (main == null) {
            throw new IllegalStateException("nobody knows how to start " + service);
        }
        return new Member(name, "256m", main.getName(), List.of(), environment, logs);
    }

    private static Member gateway(
            Options options, int port, Map<String, String> shared, Path logs) {
        var environment = new HashMap<>(shared);
        environment.put(ProcessSettings.PORT, Integer.toString(port));
        environment.put(ProcessSettings.BIND, options.bind().getHostAddress());
        environment.put(ProcessSettings.MONGODB, options.mongodb());
        environment.put(ProcessSettings.UNREPLICATED, Boolean.toString(!options.replicated()));
        environment.put(
                ProcessSettings.ADMIN_TOKEN_FILE,
                options.data().resolve(AdminTokenFile.NAME).toAbsolutePath().toString());
        return new Member(
                "gateway", "256m", GatewayProcess.class.getName(), List.of(), environment, logs);
    }
}
