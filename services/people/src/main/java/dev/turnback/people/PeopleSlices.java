package dev.turnback.people;

import dev.turnback.axon.DeciderSlice;
import dev.turnback.people.domain.person.Person;
import dev.turnback.people.domain.person.PersonCommand;
import dev.turnback.people.domain.person.PersonDecider;
import dev.turnback.people.domain.person.PersonEvent;
import dev.turnback.people.domain.person.PersonRejection;
import dev.turnback.people.domain.token.Token;
import dev.turnback.people.domain.token.TokenCommand;
import dev.turnback.people.domain.token.TokenDecider;
import dev.turnback.people.domain.token.TokenEvent;
import dev.turnback.people.domain.token.TokenRejection;
import java.util.List;
import java.util.Map;

/** How the deciders are wired to the log. */
public final class PeopleSlices {

    public static final DeciderSlice<PersonCommand, Person, PersonEvent, PersonRejection> PERSON =
            new DeciderSlice<>(
                    "Person",
                    new PersonDecider(),
                    PersonCommand.class,
                    PersonEvent.class,
                    "person",
                    PersonCommand::personId,
                    event -> Map.of("person", event.personId()),
                    Map.of(
                            PersonEvent.PersonAdded.class, "person-added#1",
                            PersonEvent.RolesChanged.class, "roles-changed#1",
                            PersonEvent.PasswordReset.class, "password-reset#1",
                            PersonEvent.PersonForgotten.class, "person-forgotten#1"));

    public static final DeciderSlice<TokenCommand, Token, TokenEvent, TokenRejection> TOKEN =
            new DeciderSlice<>(
                    "Token",
                    new TokenDecider(),
                    TokenCommand.class,
                    TokenEvent.class,
                    "token",
                    TokenCommand::tokenId,
                    event -> Map.of("token", event.tokenId()),
                    Map.of(
                            TokenEvent.TokenIssued.class, "token-issued#1",
                            TokenEvent.TokenRevoked.class, "token-revoked#1"));

    public static final List<DeciderSlice<?, ?, ?, ?>> ALL = List.of(PERSON, TOKEN);

    private PeopleSlices() {}
}
