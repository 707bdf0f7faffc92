package dev.turnback.people.session;

import dev.turnback.axon.LogReader;
import dev.turnback.axon.RecordedEvent;
import dev.turnback.people.Rights;
import dev.turnback.people.audit.Audit;
import dev.turnback.people.domain.person.Grant;
import dev.turnback.people.domain.person.PersonEvent;
import dev.turnback.people.domain.token.Permit;
import dev.turnback.people.domain.token.TokenEvent;
import dev.turnback.people.names.Card;
import dev.turnback.people.names.Names;
import dev.turnback.storage.Directory;
import dev.turnback.web.Access;
import dev.turnback.web.AdminToken;
import dev.turnback.web.Caller;
import dev.turnback.web.Identities;
import dev.turnback.web.Right;
import dev.turnback.web.Sessions;
import dev.turnback.web.Sha256;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who may do what, held in memory as a fold of the log: a token that is revoked, or a role that is
 * taken away, counts from the moment the log is followed, for every request and open stream.
 */
public final class KnownCallers implements Identities, AutoCloseable {

    /** Who only looks at the sample. */
    public static final String VISITOR = "visitor";

    private static final int PAGE = 1_000;

    private record IssuedToken(String tokenId, Permit permit) {}

    private final AdminToken admin;
    private final Sessions sessions;
    private final Names names;
    private final Audit audit;
    private final LogReader log;
    private final InstantSource clock;
    private final Map<String, List<Grant>> people = new ConcurrentHashMap<>();
    private final Map<String, IssuedToken> tokens = new ConcurrentHashMap<>();
    private final LogReader.Subscription following;
    private long seen;

    /** Follows the log from its beginning; blocks until it has seen its end. */
    public KnownCallers(
            AdminToken admin,
            Sessions sessions,
            Names names,
            Audit audit,
            LogReader log,
            InstantSource clock,
            Executor executor) {
        this.admin = admin;
        this.sessions = sessions;
        this.names = names;
        this.audit = audit;
        this.log = log;
        this.clock = clock;
        follow();
        following = log.onAdvance(() -> executor.execute(this::follow));
    }

    /** Returns once everything that is recorded by now counts. Blocks. */
    public synchronized void follow() {
        while (seen < log.head()) {
            LogReader.Page page = log.read(seen, PAGE).join();
            page.events().stream().map(RecordedEvent::body).forEach(this::take);
            seen = page.upTo();
        }
    }

    private void take(Object event) {
        if (event instanceof PersonEvent known) {
            person(known);
        } else if (event instanceof TokenEvent known) {
            token(known);
        }
    }

    private void person(PersonEvent event) {
        switch (event) {
            case PersonEvent.PersonAdded e -> people.put(e.personId(), e.grants());
            case PersonEvent.RolesChanged e -> people.put(e.personId(), e.grants());
            case PersonEvent.PasswordReset e -> sessions.endStartedBy(e.personId(), e.at());
            case PersonEvent.PersonForgotten e -> {
                people.remove(e.personId());
                sessions.endStartedBy(e.personId(), e.at());
            }
        }
    }

    private void token(TokenEvent event) {
        switch (event) {
            case TokenEvent.TokenIssued e ->
                    tokens.put(e.hash(), new IssuedToken(e.tokenId(), e.permit()));
            case TokenEvent.TokenRevoked e ->
                    tokens.values().removeIf(each -> each.tokenId().equals(e.tokenId()));
        }
    }

    @Override
    public Optional<Caller> ofToken(String token) {
        if (admin.matches(token)) {
            return Optional.of(Caller.admin());
        }
        IssuedToken issued = tokens.get(HexFormat.of().formatHex(Sha256.of(token)));
        return issued == null || !issued.permit().expiresAt().isAfter(clock.instant())
                ? Optional.empty()
                : Optional.of(new Caller(issued.tokenId(), Rights.of(issued.permit())));
    }

    @Override
    public Optional<Caller> ofSession(ServerWebExchange exchange) {
        return sessions.of(exchange).flatMap(session -> ofActor(session.actor()));
    }

    /**
     * Who is connected to a user of the chat, with all their rights; empty for a user whom nobody
     * connected.
     */
    public Optional<Caller> ofChat(String slackUserId) {
        return names.inChat(slackUserId).flatMap(this::ofActor);
    }

    /** What somebody who has signed in may do. */
    private Optional<Caller> ofActor(String actor) {
        return switch (actor) {
            case "admin" -> Optional.of(Caller.admin());
            case VISITOR -> Optional.of(Caller.of(VISITOR, Access.KNOWN, Access.READ));
            default -> grants(actor).map(grants -> new Caller(actor, rights(actor, grants)));
        };
    }

    private Set<Right> rights(String person, List<Grant> grants) {
        boolean mustChange = names.of(person).map(Card::mustChange).orElse(true);
        return mustChange ? Set.of(Right.CHOOSE_A_PASSWORD) : Rights.of(grants);
    }

    /** Sessions that outlive a restart; blocks until the kept ones are read. */
    public static Sessions sessions(Directory directory, InstantSource clock) {
        var keeper = new KeptSessions(directory);
        return new Sessions(clock, keeper.kept(), keeper);
    }

    /** True for a person who was added and not forgotten. */
    public boolean isKnown(String personId) {
        return people.containsKey(personId);
    }

    /** The roles somebody holds; empty for nobody, and for somebody forgotten. */
    public Optional<List<Grant>> grants(String personId) {
        return Optional.ofNullable(people.get(personId));
    }

    @Override
    public void used(Caller caller, String what, ServerWebExchange exchange) {
        audit.count(Audit.Kind.TOKEN_USED, caller.actor(), Audit.from(exchange), what);
    }

    @Override
    public void refused(Caller caller, String what, ServerWebExchange exchange) {
        audit.count(Audit.Kind.REFUSED, caller.actor(), Audit.from(exchange), what);
    }

    @Override
    public void close() {
        following.close();
    }
}
