package dev.turnback.people.domain.person;

import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import dev.turnback.people.domain.person.Person.Forgotten;
import dev.turnback.people.domain.person.Person.Known;
import dev.turnback.people.domain.person.Person.NotAdded;
import dev.turnback.people.domain.person.PersonCommand.AddPerson;
import dev.turnback.people.domain.person.PersonCommand.ChangeRoles;
import dev.turnback.people.domain.person.PersonCommand.ForgetPerson;
import dev.turnback.people.domain.person.PersonCommand.ResetPassword;
import dev.turnback.people.domain.person.PersonEvent.PasswordReset;
import dev.turnback.people.domain.person.PersonEvent.PersonAdded;
import dev.turnback.people.domain.person.PersonEvent.PersonForgotten;
import dev.turnback.people.domain.person.PersonEvent.RolesChanged;
import dev.turnback.people.domain.person.PersonRejection.AddedDifferently;
import dev.turnback.people.domain.person.PersonRejection.ForgottenAlready;
import dev.turnback.people.domain.person.PersonRejection.NeverAdded;
import java.util.List;

/** Decides about people. */
public final class PersonDecider
        implements Decider<PersonCommand, Person, PersonEvent, PersonRejection> {

    @Override
    public Person initial() {
        return new NotAdded();
    }

    @Override
    public Outcome<PersonEvent, PersonRejection> decide(PersonCommand command, Person state) {
        return switch (command) {
            case AddPerson c -> add(c, state);
            case ChangeRoles c -> changeRoles(c, state);
            case ResetPassword c -> resetPassword(c, state);
            case ForgetPerson c -> forget(c, state);
        };
    }

    private static Outcome<PersonEvent, PersonRejection> add(AddPerson command, Person state) {
        return switch (state) {
            case NotAdded _ ->
                    Outcome.accepted(
                            new PersonAdded(command.personId(), command.grants(), command.at()));
            case Known(List<Grant> grants) ->
                    grants.equals(command.grants())
                            ? Outcome.ignored()
                            : Outcome.rejected(new AddedDifferently());
            case Forgotten _ -> Outcome.rejected(new ForgottenAlready());
        };
    }

    private static Outcome<PersonEvent, PersonRejection> changeRoles(
            ChangeRoles command, Person state) {
        return switch (state) {
            case NotAdded _ -> Outcome.rejected(new NeverAdded());
            case Known(List<Grant> grants) ->
                    grants.equals(command.grants())
                            ? Outcome.ignored()
                            : Outcome.accepted(
                                    new RolesChanged(
                                            command.personId(), command.grants(), command.at()));
            case Forgotten _ -> Outcome.rejected(new ForgottenAlready());
        };
    }

    private static Outcome<PersonEvent, PersonRejection> resetPassword(
            ResetPassword command, Person state) {
        return switch (state) {
            case NotAdded _ -> Outcome.rejected(new NeverAdded());
            case Known _ -> Outcome.accepted(new PasswordReset(command.personId(), command.at()));
            case Forgotten _ -> Outcome.rejected(new ForgottenAlready());
        };
    }

    private static Outcome<PersonEvent, PersonRejection> forget(
            ForgetPerson command, Person state) {
        return switch (state) {
            case NotAdded _ -> Outcome.rejected(new NeverAdded());
            case Known _ -> Outcome.accepted(new PersonForgotten(command.personId(), command.at()));
            case Forgotten _ -> Outcome.ignored();
        };
    }

    @Override
    public Person evolve(Person state, PersonEvent event) {
        return switch (event) {
            case PersonAdded e -> new Known(e.grants());
            case RolesChanged e -> new Known(e.grants());
            case PasswordReset _ -> state;
            case PersonForgotten _ -> new Forgotten();
        };
    }
}
