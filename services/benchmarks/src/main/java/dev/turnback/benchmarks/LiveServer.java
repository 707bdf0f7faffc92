package dev.turnback.benchmarks;

import dev.turnback.allinone.AllInOne;
import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.gateway.AdminTokenFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The all-in-one as a child process, in which events are recorded while others look. */
final class LiveServer implements LiveChild.Role {
    private static final int PAGE = 2_000;

    private final AllInOne server;
    private final Path data;
    private RoomWork work;

    private LiveServer(AllInOne server, Path data) {
        this.server = server;
        this.data = data;
        this.work = new RoomWork(server.services());
    }

    /**
     * @param arguments the data folder
     */
    static void serve(List<String> arguments) throws Exception {
        Path data = Path.of(arguments.getFirst());
        try (var server = AllInOne.start(data)) {
            LiveChild.obey(new LiveServer(server, data));
        }
    }

    @Override
    public int port() {
        return URI.create(server.url()).getPort();
    }

    @Override
    public String token() throws Exception {
        return Files.readString(data.resolve(AdminTokenFile.NAME)).strip();
    }

    @Override
    public List<String> rooms(int rooms) {
        work = new RoomWork(server.services());
        return work.declare(rooms);
    }

    @Override
    public long record(int perSecond, int seconds) throws Exception {
        return work.record(perSecond, seconds);
    }

    /** What the feed has, which is not what the hub remembers. */
    @Override
    public Map<String, Map<String, Sequence>> truth() {
        Map<String, Map<String, Sequence>> truth = new HashMap<>();
        work.rooms().forEach(room -> truth.put(room, new TreeMap<>()));
        for (String source : List.of("incident", "decision")) {
            long after = work.before().of(source);
            EventFeed.Page page;
            do {
                page = server.services().feed().read(source, after, PAGE).join();
                after = page.upTo();
                for (PublishedEvent event : page.events()) {
                    String room = room(event);
                    if (room != null && truth.containsKey(room)) {
                        truth.get(room)
                                .computeIfAbsent(source, _ -> new Sequence())
                                .add(event.position());
                    }
                }
            } while (after < page.head());
        }
        return truth;
    }

    private static @Nullable String room(PublishedEvent event) {
        return switch (event.body()) {
            case IncidentEvents e -> e.incidentId();
            case DecisionEvents.OfADecision e -> e.incidentId();
            default -> null;
        };
    }
}
