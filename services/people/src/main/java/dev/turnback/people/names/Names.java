package dev.turnback.people.names;

import dev.turnback.storage.Directory;
import dev.turnback.web.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The names of people, held in memory and kept in a directory. One process at a time changes it.
 */
public final class Names {

    private static final String DRAWER = "people";

    private final Directory directory;
    private final Map<String, Card> cards = new ConcurrentHashMap<>();

    private Names(Directory directory) {
        this.directory = directory;
    }

    /** Reads what is kept; blocks until it is read. */
    public static Names open(Directory directory) {
        var names = new Names(directory);
        directory
                .all(DRAWER)
                .join()
                .forEach(
                        (id, text) ->
                                names.cards.put(id, Json.mapper().readValue(text, Card.class)));
        return names;
    }

    /** Forgets those that the log does not know: adding or forgetting them was broken off. */
    public void keepOnly(Predicate<String> known) {
        List<String> strangers = cards.keySet().stream().filter(known.negate()).toList();
        if (!strangers.isEmpty()) {
            strangers.forEach(cards::remove);
            directory.forget(DRAWER, strangers).join();
        }
    }

    public Optional<Card> of(String personId) {
        return Optional.ofNullable(cards.get(personId));
    }

    /** Who signs in with this name, whatever its capitals; the key is the person's id. */
    public Optional<Map.Entry<String, Card>> find(String signInName) {
        String name = signInName.strip().toLowerCase(Locale.ROOT);
        return cards.entrySet().stream()
                .filter(each -> each.getValue().signInName().equals(name))
                .findFirst();
    }

    /**
     * @return false when somebody else has the sign-in name
     */
    public CompletableFuture<Boolean> add(String personId, Card card) {
        synchronized (cards) {
            if (find(card.signInName())
                    .filter(each -> !each.getKey().equals(personId))
                    .isPresent()) {
                return CompletableFuture.completedFuture(false);
            }
            cards.put(personId, card);
        }
        return keep(personId, card).thenApply(done -> true);
    }

    public CompletableFuture<Void> setPassword(String personId, String hash, boolean mustChange) {
        return change(personId, card -> card.withPassword(hash, mustChange));
    }

    public CompletableFuture<Void> triedInVain(String personId, Instant now) {
        return change(personId, card -> card.triedInVain(now));
    }

    public CompletableFuture<Void> signedIn(String personId, Instant now) {
        return change(personId, card -> card.signedIn(now));
    }

    /** Who is connected to this user of the chat; the person's id. */
    public Optional<String> inChat(String slackUserId) {
        return cards.entrySet().stream()
                .filter(each -> slackUserId.equals(each.getValue().slackUserId()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Connects a person to a user of the chat.
     *
     * @param slackUserId null to end it
     * @return false when somebody else is connected to that user
     */
    public CompletableFuture<Boolean> connect(String personId, @Nullable String slackUserId) {
        synchronized (cards) {
            if (slackUserId != null
                    && inChat(slackUserId).filter(other -> !other.equals(personId)).isPresent()) {
                return CompletableFuture.completedFuture(false);
            }
            return change(personId, card -> card.inChat(slackUserId)).thenApply(_ -> true);
        }
    }

    private CompletableFuture<Void> change(String personId, UnaryOperator<Card> change) {
        Card changed = cards.computeIfPresent(personId, (_, card) -> change.apply(card));
        return changed == null ? CompletableFuture.completedFuture(null) : keep(personId, changed);
    }

    private CompletableFuture<Void> keep(String personId, Card card) {
        return directory.put(DRAWER, personId, Json.mapper().writeValueAsString(card));
    }

    /** From here on nothing says whose id it was. */
    public CompletableFuture<Void> forget(String personId) {
        cards.remove(personId);
        return directory.forget(DRAWER, List.of(personId));
    }
}
