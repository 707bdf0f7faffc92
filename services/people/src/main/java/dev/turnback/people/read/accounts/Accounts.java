package dev.turnback.people.read.accounts;

import dev.turnback.people.names.Names;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Joins what the log says of people with what the directory does. */
public record Accounts(Rows<AccountView> rows, Names names, InstantSource clock) {

    private static final int PAGE = 500;

    /**
     * @param name null once they are forgotten
     */
    public record Person(String id, @Nullable String name, boolean forgotten) {}

    /** Everybody, forgotten ones too. */
    public record People(List<Person> items) {}

    /** By name, those without one last. */
    public record All(List<Account> items) {}

    /** {@code GET /people} and {@code GET /accounts}. */
    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/people",
                        Access.READ,
                        Operation.of("listPeople", "Whose id is whose.").answers(People.class),
                        request -> AtLeast.read(request, rows.progress(), this::people)),
                Route.get(
                        "/api/v1/accounts",
                        Access.ADMIN,
                        Operation.of("listAccounts", "Everybody and what they may do.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(All.class),
                        request -> AtLeast.read(request, rows.progress(), this::accounts)));
    }

    private Mono<People> people() {
        return everybody(view -> of(view, null))
                .map(
                        all ->
                                new People(
                                        all.stream()
                                                .map(
                                                        each ->
                                                                new Person(
                                                                        each.id(),
                                                                        each.name(),
                                                                        each.name() == null))
                                                .toList()));
    }

    private Mono<All> accounts() {
        return everybody(view -> of(view, null))
                .map(all -> new All(all.stream().sorted(byName()).toList()));
    }

    private static Comparator<Account> byName() {
        Function<Account, @Nullable String> name =
                account -> account.name() == null ? null : account.name().toLowerCase(Locale.ROOT);
        return Comparator.comparing(name, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Account::id);
    }

    private Mono<List<Account>> everybody(Function<AccountView, Account> account) {
        return rows.find(ViewQuery.along("accounts", "byTime").limit(PAGE))
                .expand(
                        page ->
                                page.nextCursor() == null
                                        ? Mono.empty()
                                        : rows.find(
                                                ViewQuery.along("accounts", "byTime")
                                                        .limit(PAGE)
                                                        .after(page.nextCursor())))
                .concatMap(page -> Flux.fromIterable(page.items()))
                .map(account)
                .collectList();
    }

    /** The person as they are now. */
    public Account of(AccountView view, @Nullable String oneTimePassword) {
        return Account.of(view, names.of(view.id()).orElse(null), clock.instant(), oneTimePassword);
    }
}
