package dev.turnback.release.domain.component;

import org.jspecify.annotations.Nullable;

/** Why a component's command is refused. */
public sealed interface ComponentRejection {

    /** Somebody declared it first, in other words. */
    record AlreadyRegistered(String name, @Nullable String team) implements ComponentRejection {}

    record NoSuchComponent() implements ComponentRejection {}

    record ComponentRetiredAlready(String reason) implements ComponentRejection {}
}
