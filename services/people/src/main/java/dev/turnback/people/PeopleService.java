package dev.turnback.people;

import dev.turnback.launch.ServiceModule;
import dev.turnback.launch.Storage;
import dev.turnback.people.audit.Audit;
import dev.turnback.people.audit.AuditRoute;
import dev.turnback.people.names.Names;
import dev.turnback.people.names.Passwords;
import dev.turnback.people.read.accounts.AccountView;
import dev.turnback.people.read.accounts.Accounts;
import dev.turnback.people.read.tokens.TokenView;
import dev.turnback.people.read.tokens.Tokens;
import dev.turnback.people.session.KnownCallers;
import dev.turnback.people.session.SessionRoutes;
import dev.turnback.people.session.SignIn;
import dev.turnback.people.write.Desk;
import dev.turnback.people.write.Refusals;
import dev.turnback.people.write.addperson.AddPersonRoute;
import dev.turnback.people.write.changeroles.ChangeRolesRoute;
import dev.turnback.people.write.connectchat.ConnectChatRoute;
import dev.turnback.people.write.forgetperson.ForgetPersonRoute;
import dev.turnback.people.write.issuetoken.IssueTokenRoute;
import dev.turnback.people.write.resetpassword.ResetPasswordRoute;
import dev.turnback.people.write.revoketoken.RevokeTokenRoute;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.service.ServiceCore;
import dev.turnback.service.View;
import dev.turnback.service.Worker;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Directory;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Access;
import dev.turnback.web.AdminToken;
import dev.turnback.web.Caller;
import dev.turnback.web.Identities;
import dev.turnback.web.Route;
import dev.turnback.web.Sessions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.scheduler.Schedulers;

/**
 * People, roles, tokens and sessions: the gateway's own service, wherever the gateway runs. What it
 * is started on stays the caller's to close, after it.
 */
public final class PeopleService implements AutoCloseable {

    /** The name of its log, as in {@code people:4}. */
    public static final String LOG = "people";

    /** What it shows of its own log. */
    public static final List<View<?>> VIEWS = List.of(AccountView.VIEW, TokenView.VIEW);

    private final ServiceCore core;
    private final Sessions sessions;
    private final Names names;
    private final Audit audit;
    private final KnownCallers callers;
    private final SignIn signIn;
    private final Desk desk;

    private PeopleService(
            ServiceCore core,
            Directory directory,
            BlobLog blobs,
            AdminToken admin,
            Machinery machinery) {
        this.core = core;
        names = Names.open(directory);
        sessions = KnownCallers.sessions(directory, machinery.clock());
        audit = Audit.open(blobs, directory, machinery.clock(), machinery.timer());
        callers =
                new KnownCallers(
                        admin,
                        sessions,
                        names,
                        audit,
                        core.log(),
                        machinery.clock(),
                        machinery.executor());
        var passwords = new Passwords(machinery.executor());
        signIn = new SignIn(admin, sessions, names, passwords, audit, machinery.clock());
        Rows<AccountView> people = core.rows(AccountView.VIEW);
        Rows<TokenView> issued = core.rows(TokenView.VIEW);
        desk =
                new Desk(
                        core.desk(Refusals::of),
                        people,
                        new Accounts(people, names, machinery.clock()),
                        issued,
                        new Tokens(issued, audit, machinery.clock()),
                        names,
                        passwords,
                        callers,
                        Schedulers.fromExecutor(machinery.executor()));
        names.keepOnly(callers::isKnown);
    }

    /**
     * Reads the end of the log, the directory and the audit, then takes commands. Blocks until they
     * are read.
     *
     * @param admin whoever shows it may do everything
     */
    public static PeopleService start(Storage storage, AdminToken admin, Machinery machinery) {
        return start(
                storage.log(LOG),
                storage.views(LOG, views()),
                storage.directory(),
                storage.blobs(LOG),
                admin,
                machinery);
    }

    /**
     * The same on stores of one's own.
     *
     * @param store opened with {@link #views()}
     */
    public static PeopleService start(
            CommitLog log,
            ViewStore store,
            Directory directory,
            BlobLog blobs,
            AdminToken admin,
            Machinery machinery) {
        return new PeopleService(
                ServiceCore.start(LOG, log, store, PeopleSlices.ALL, VIEWS, machinery),
                directory,
                blobs,
                admin,
                machinery);
    }

    /** The views its store must be opened with. */
    public static List<ViewDefinition> views() {
        return ServiceCore.definitions(VIEWS);
    }

    /** Everything it can be asked over HTTP: its table of contents. */
    public List<Route> routes() {
        return Stream.of(
                        new SessionRoutes(signIn, callers, names).routes(),
                        List.of(
                                new AddPersonRoute(desk).route(),
                                new ChangeRolesRoute(desk).route(),
                                new ResetPasswordRoute(desk).route(),
                                new ForgetPersonRoute(desk).route(),
                                new ConnectChatRoute(desk, audit).route(),
                                new IssueTokenRoute(desk).route(),
                                new RevokeTokenRoute(desk).route(),
                                desk.tokens().route(),
                                new AuditRoute(audit).route()),
                        desk.accounts().routes(),
                        core.routes().stream().map(PeopleService::forAdmins).toList())
                .flatMap(List::stream)
                .toList();
    }

    /** Who was given which role is in the log's events. */
    private static Route forAdmins(Route route) {
        return new Route(
                route.method(), route.path(), Access.ADMIN, route.operation(), route.handler());
    }

    /** Who stands behind a request. */
    public Identities identities() {
        return callers;
    }

    /** Who is connected to a user of the chat; empty for a user whom nobody connected. */
    public Optional<Caller> ofChat(String slackUserId) {
        return callers.ofChat(slackUserId);
    }

    /** The sessions of browsers. */
    public Sessions sessions() {
        return sessions;
    }

    /** What a launcher needs to know of it. */
    public ServiceModule module() {
        return new ServiceModule(
                routes(),
                core.views(),
                new Worker(LOG, List.of(core.views()), List.of(), List.of()));
    }

    /** Its log, its commands and how far its views are. */
    public ServiceCore core() {
        return core;
    }

    @Override
    public void close() {
        callers.close();
        audit.close();
        core.close();
    }
}
