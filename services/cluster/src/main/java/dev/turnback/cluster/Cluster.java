package dev.turnback.cluster;

import dev.turnback.gateway.AdminTokenFile;
import dev.turnback.launch.ServerFile;
import dev.turnback.web.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs every service, the gateway, and a broker if none is named, as processes on this machine, and
 * ends them together.
 */
public final class Cluster {

    private static final Duration START = Duration.ofMinutes(3);

    private final Options options;
    private final Plan plan;
    private final ServerFile file;

    private Cluster(Options options, Plan plan) {
        this.options = options;
        this.plan = plan;
        this.file = new ServerFile(options.data());
    }

    public static void main(String[] arguments) {
        try {
            Options options = Options.parse(List.of(arguments));
            Path logs = Files.createDirectories(options.data().resolve("processes"));
            AdminTokenFile.readOrCreate(options.data());
            AdminTokenFile.readOrCreate(options.data(), Plan.KEY);
            new Cluster(options, Plan.of(options, logs)).run();
        } catch (Options.UsageException e) {
            fail(2, e.getMessage() + "\n" + Options.USAGE);
        } catch (IOException | RuntimeException e) {
            fail(1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        list();
        plan.members().forEach(Member::keepRunning);
        if (await("/health/live") && found() && await("/health/ready")) {
            greet();
        } else {
            System.err.printf(
                    "turnback: not everything is ready after %d s; see %s%n",
                    START.toSeconds(), options.data().resolve("processes"));
        }
        Thread.currentThread().join();
    }

    /** For those who want to ask a process itself: which there are, and where. */
    private void list() throws IOException {
        var members =
                plan.members().stream()
                        .filter(member -> member.url() != null)
                        .map(
                                member ->
                                        Map.of(
                                                "name",
                                                member.name(),
                                                "service",
                                                member.name().replaceFirst("-\\d+$", ""),
                                                "url",
                                                String.valueOf(member.url())))
                        .toList();
        Files.write(
                options.data().resolve("processes").resolve("members.json"),
                Json.mapper().writeValueAsBytes(Map.of("members", members)));
    }

    /** From here on the command line finds it. */
    private boolean found() throws IOException {
        file.write(plan.url());
        return true;
    }

    private boolean await(String path) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(plan.url() + path))
                            .timeout(Duration.ofSeconds(10))
                            .build();
            long deadline = System.nanoTime() + START.toNanos();
            while (System.nanoTime() < deadline) {
                if (answersOk(http, request)) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
            return false;
        }
    }

    private static boolean answersOk(HttpClient http, HttpRequest request)
            throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void greet() {
        System.out.printf(
                """
                Turnback is running:  %s
                  Open it in a browser and sign in with the admin token.
                  Admin token:        %s (only you can read it)
                  Processes:          %s, logs in %s
                  Stop:               Ctrl-C
                """,
                plan.url(),
                options.data().resolve(AdminTokenFile.NAME).toAbsolutePath().normalize(),
                String.join(", ", plan.members().stream().map(Member::name).toList()),
                options.data().resolve("processes").toAbsolutePath().normalize());
        System.out.flush();
    }

    /** The gateway first, so that nobody asks services that are about to end; the broker last. */
    private void stop() {
        try {
            file.remove();
        } catch (IOException e) {
            System.err.println("server.json could not be removed: " + e.getMessage());
        }
        List<Member> members = plan.members();
        Member gateway = members.getLast();
        gateway.stop();
        gateway.awaitEnd();
        List<Member> services =
                members.stream().filter(each -> each != gateway && !isBroker(each)).toList();
        services.forEach(Member::stop);
        services.forEach(Member::awaitEnd);
        members.stream().filter(Cluster::isBroker).forEach(Member::stop);
        members.stream().filter(Cluster::isBroker).forEach(Member::awaitEnd);
    }

    private static boolean isBroker(Member member) {
        return member.name().equals("kafka");
    }

    private static void fail(int status, String sentence) {
        System.err.println("turnback: " + sentence);
        System.exit(status);
    }
}
