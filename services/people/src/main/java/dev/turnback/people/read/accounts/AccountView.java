package dev.turnback.people.read.accounts;

import dev.turnback.people.domain.person.Grant;
import dev.turnback.people.domain.person.PersonEvent;
import dev.turnback.people.domain.person.PersonEvent.PasswordReset;
import dev.turnback.people.domain.person.PersonEvent.PersonAdded;
import dev.turnback.people.domain.person.PersonEvent.PersonForgotten;
import dev.turnback.people.domain.person.PersonEvent.RolesChanged;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person without their name; times are UTC.
 *
 * @param forgottenAt null while they are known
 * @param position of their last event, as in {@code people:4}
 */
public record AccountView(
        String id,
        List<Grant> roles,
        Instant addedAt,
        @Nullable Instant forgottenAt,
        String position) {

    public AccountView {
        roles = List.copyOf(roles);
    }

    public static final View<AccountView> VIEW =
            new View<>(
                    ViewDefinition.named("accounts", 1).indexed("byTime", ViewKey.instant("at")),
                    AccountView.class,
                    List.of(
                            new View.Fold<>(
                                    PersonEvent.class, PersonEvent::personId, AccountView::evolve)),
                    row -> Map.of("at", ViewValue.of(row.addedAt())));

    static @Nullable AccountView evolve(
            @Nullable AccountView view, PersonEvent event, Stamp stamp) {
        return switch (event) {
            case PersonAdded e ->
                    new AccountView(e.personId(), e.grants(), e.at(), null, stamp.at());
            case RolesChanged e -> view == null ? null : view.with(e.grants(), null, stamp);
            case PasswordReset _ -> view == null ? null : view.with(view.roles, null, stamp);
            case PersonForgotten e -> view == null ? null : view.with(List.of(), e.at(), stamp);
        };
    }

    private AccountView with(List<Grant> grants, @Nullable Instant forgotten, Stamp stamp) {
        return new AccountView(id, grants, addedAt, forgotten, stamp.at());
    }
}
