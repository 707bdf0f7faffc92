package dev.turnback.release.domain.source;

import dev.turnback.release.domain.source.SourceCommand.RegisterSource;
import dev.turnback.release.domain.source.SourceEvent.SourceRegistered;
import dev.turnback.release.domain.source.SourceEvent.SourceRetired;
import dev.turnback.testing.Given;
import java.time.Instant;
import java.util.List;

public final class SourceExamples {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final String ID = "src_1";

    public static final Routing ROUTING =
            new Routing(
                    "GitHub",
                    List.of(new Routing.Path("acme/shop", "shop")),
                    List.of("production"));
    public static final Routing OTHER =
            new Routing("GitHub", List.of(new Routing.Path("acme/web", "shop")), List.of());

    public static final RegisterSource REGISTER =
            new RegisterSource(ID, SourceKind.GITHUB, ROUTING, "sec_1", NOON);
    public static final SourceRegistered REGISTERED =
            new SourceRegistered(ID, SourceKind.GITHUB, ROUTING, "sec_1", NOON);
    public static final SourceRetired RETIRED = new SourceRetired(ID, "moved", NOON);

    private SourceExamples() {}

    static Given<SourceCommand, Source, SourceEvent, SourceRejection> nothing() {
        return Given.given(new SourceDecider());
    }

    static Given<SourceCommand, Source, SourceEvent, SourceRejection> registered() {
        return nothing().and(REGISTERED);
    }

    static Given<SourceCommand, Source, SourceEvent, SourceRejection> retired() {
        return registered().and(RETIRED);
    }
}
