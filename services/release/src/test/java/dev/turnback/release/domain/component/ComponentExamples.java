package dev.turnback.release.domain.component;

import static dev.turnback.testing.Given.given;

import dev.turnback.contracts.TriggerRole;
import dev.turnback.release.domain.component.ComponentEvent.ComponentNoted;
import dev.turnback.release.domain.component.ComponentEvent.ComponentRegistered;
import dev.turnback.release.domain.component.ComponentEvent.ComponentRetired;
import dev.turnback.testing.Given;
import java.time.Instant;
import java.util.List;

/** One component at each step of its way. */
public final class ComponentExamples {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final Ownership POSTINGS = ownedBy("postings");

    private ComponentExamples() {}

    static Ownership ownedBy(String team) {
        return new Ownership(team, "#postings", List.of(TriggerRole.COMMANDER), List.of("per_1"));
    }

    static Given<ComponentCommand, Component, ComponentEvent, ComponentRejection> nothing() {
        return given(new ComponentDecider());
    }

    static Given<ComponentCommand, Component, ComponentEvent, ComponentRejection> noted() {
        return nothing().and(new ComponentNoted("shop", NOON));
    }

    static Given<ComponentCommand, Component, ComponentEvent, ComponentRejection> registered() {
        return nothing().and(new ComponentRegistered("shop", "Shop", "checkout", NOON));
    }

    static Given<ComponentCommand, Component, ComponentEvent, ComponentRejection> retired() {
        return registered().and(new ComponentRetired("shop", "sold", NOON));
    }
}
