package dev.turnback.people.domain.person;

/** Why a command about a person is refused. */
public sealed interface PersonRejection {

    record NeverAdded() implements PersonRejection {}

    /** The id is somebody's already. */
    record AddedDifferently() implements PersonRejection {}

    record ForgottenAlready() implements PersonRejection {}
}
