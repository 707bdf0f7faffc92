package dev.turnback.people.session;

import dev.turnback.storage.Directory;
import dev.turnback.web.Json;
import dev.turnback.web.Sessions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions outlive a restart: nobody has to sign in again in the middle of an incident. */
record KeptSessions(Directory directory) implements Sessions.Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(KeptSessions.class);
    private static final String DRAWER = "sessions";

    /** What was kept, by hash; blocks until it is read. */
    Map<String, Sessions.Session> kept() {
        return directory.all(DRAWER).join().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                each ->
                                        Json.mapper()
                                                .readValue(
                                                        each.getValue(), Sessions.Session.class)));
    }

    @Override
    public void keep(String hash, Sessions.Session session) {
        told(directory.put(DRAWER, hash, Json.mapper().writeValueAsString(session)));
    }

    @Override
    public void drop(List<String> hashes) {
        told(directory.forget(DRAWER, hashes));
    }

    private static void told(CompletableFuture<Void> change) {
        change.whenComplete(
                (_, failure) -> {
                    if (failure != null) {
                        LOG.warn("sessions are not kept over a restart", failure);
                    }
                });
    }
}
