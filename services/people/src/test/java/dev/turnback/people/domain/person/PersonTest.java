package dev.turnback.people.domain.person;

import static dev.turnback.testing.Given.given;

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
import dev.turnback.testing.Given;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<Grant> LOOKS = List.of(Grant.of(Role.VIEWER));
    private static final List<Grant> OWNS =
            List.of(new Grant(Role.RELEASE_OWNER, List.of("shop", "cart", "shop")));

    private static Given<PersonCommand, Person, PersonEvent, PersonRejection> nobody() {
        return given(new PersonDecider());
    }

    private static Given<PersonCommand, Person, PersonEvent, PersonRejection> known() {
        return nobody().and(new PersonAdded("per_1", LOOKS, NOON));
    }

    private static Given<PersonCommand, Person, PersonEvent, PersonRejection> forgotten() {
        return known().and(new PersonForgotten("per_1", NOON));
    }

    @Nested
    class Adding {

        private final AddPerson add = new AddPerson("per_1", LOOKS, NOON);

        @Test
        void a_new_id_is_accepted() {
            nobody().when(add).thenAccepted(new PersonAdded("per_1", LOOKS, NOON));
        }

        @Test
        void the_same_again_is_ignored() {
            known().when(add).thenIgnored();
        }

        @Test
        void an_id_that_stands_for_somebody_else_is_rejected() {
            known().when(new AddPerson("per_1", OWNS, NOON)).thenRejected(new AddedDifferently());
        }

        @Test
        void nobody_forgotten_comes_back() {
            forgotten().when(add).thenRejected(new ForgottenAlready());
        }
    }

    @Nested
    class ChangingRoles {

        private final ChangeRoles change = new ChangeRoles("per_1", OWNS, NOON);

        @Test
        void other_roles_take_the_place_of_all_before() {
            known().when(change).thenAccepted(new RolesChanged("per_1", OWNS, NOON));
        }

        @Test
        void the_same_roles_are_ignored_in_whatever_order_their_components_come() {
            var same = List.of(new Grant(Role.RELEASE_OWNER, List.of("cart", "shop")));
            known().and(new RolesChanged("per_1", OWNS, NOON))
                    .when(new ChangeRoles("per_1", same, NOON))
                    .thenIgnored();
        }

        @Test
        void of_a_stranger_or_somebody_forgotten_it_is_rejected() {
            nobody().when(change).thenRejected(new NeverAdded());
            forgotten().when(change).thenRejected(new ForgottenAlready());
        }
    }

    @Nested
    class ResettingAPassword {

        private final ResetPassword reset = new ResetPassword("per_1", NOON);

        @Test
        void each_time_is_recorded() {
            known().and(new PasswordReset("per_1", NOON))
                    .when(reset)
                    .thenAccepted(new PasswordReset("per_1", NOON));
        }

        @Test
        void of_a_stranger_or_somebody_forgotten_it_is_rejected() {
            nobody().when(reset).thenRejected(new NeverAdded());
            forgotten().when(reset).thenRejected(new ForgottenAlready());
        }
    }

    @Nested
    class Forgetting {

        private final ForgetPerson forget = new ForgetPerson("per_1", NOON);

        @Test
        void somebody_known_is_forgotten() {
            known().when(forget).thenAccepted(new PersonForgotten("per_1", NOON));
        }

        @Test
        void twice_is_ignored() {
            forgotten().when(forget).thenIgnored();
        }

        @Test
        void a_stranger_cannot_be_forgotten() {
            nobody().when(forget).thenRejected(new NeverAdded());
        }
    }
}
