package dev.turnback.release.domain.gate;

import static dev.turnback.testing.Given.given;

import dev.turnback.release.domain.component.GateMode;
import dev.turnback.release.domain.gate.GateCommand.WaiveBlindSpot;
import dev.turnback.release.domain.gate.GateEvent.BlindSpotWaived;
import dev.turnback.release.domain.gate.GateEvent.GateChecked;
import dev.turnback.release.domain.gate.GateEvent.WaiverRevoked;
import dev.turnback.release.domain.gate.Verdict.Found;
import dev.turnback.testing.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gate of shop 2.0, which finds that a schema change cannot be contained. */
public final class GatekeepingExamples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final String RELEASE = "rel_1";
    public static final String SUBJECT = "change:SCHEMA/drop column";
    public static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

    public static final Verdict VERDICT =
            new Verdict(
                    GateMode.ENFORCE,
                    Verdict.Answer.BLOCKED,
                    2,
                    List.of(
                            new Found(Rule.NO_CONTAINMENT, SUBJECT),
                            new Found(Rule.NEVER_REHEARSED, SUBJECT)),
                    List.of());

    public static final GateChecked CHECKED = new GateChecked(RELEASE, "shop", VERDICT, NOON);

    public static final BlindSpotWaived WAIVED =
            new BlindSpotWaived(
                    RELEASE,
                    "shop",
                    "wai_1",
                    Rule.NO_CONTAINMENT,
                    SUBJECT,
                    "the column is empty",
                    TOMORROW,
                    NOON);

    public static final WaiveBlindSpot WAIVE = waive(SUBJECT, List.of(SUBJECT), TOMORROW);

    public static final WaiverRevoked REVOKED =
            new WaiverRevoked(RELEASE, "shop", "wai_1", "it is not", NOON.plusSeconds(60));

    private GatekeepingExamples() {}

    static Given<GateCommand, GateRecord, GateEvent, GateRejection> nothing() {
        return given(new GateDecider());
    }

    static Given<GateCommand, GateRecord, GateEvent, GateRejection> waived() {
        return nothing().and(WAIVED);
    }

    static WaiveBlindSpot waive(@Nullable String subject, List<String> found, Instant expiresAt) {
        return new WaiveBlindSpot(
                RELEASE,
                "shop",
                "wai_1",
                Rule.NO_CONTAINMENT,
                subject,
                found,
                "the column is empty",
                expiresAt,
                NOON);
    }
}
