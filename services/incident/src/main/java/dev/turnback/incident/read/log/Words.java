package dev.turnback.incident.read.log;

import dev.turnback.contracts.Confidence;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.IncidentRole;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.TimeQuality;
import dev.turnback.incident.domain.incident.CorrectedField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values in English; times are UTC. */
final class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Words() {}

    static String time(Instant time) {
        return TIME.format(time);
    }

    static String said(String words) {
        return words.isBlank() ? "" : ": " + words;
    }

    /** Without an exponent, and without zeros that say nothing. */
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    static String quality(TimeQuality quality) {
        return switch (quality) {
            case KNOWN -> "";
            case ESTIMATED -> " (estimated)";
            case DERIVED -> " (derived)";
        };
    }

    static String confidence(@Nullable Confidence confidence) {
        return confidence == null
                ? ""
                : " (" + confidence.name().toLowerCase(Locale.ROOT) + " confidence)";
    }

    static String role(IncidentRole role) {
        return switch (role) {
            case COMMANDER -> "Commander";
            case SCRIBE -> "Scribe";
            case COMMUNICATIONS -> "Communications";
            case SUBJECT_EXPERT -> "Subject expert";
        };
    }

    static String harmed(HarmKind kind) {
        return switch (kind) {
            case USER -> "users";
            case SYSTEM -> "the system";
            case BUSINESS -> "the business";
        };
    }

    static String linked(ReleaseLink link) {
        return switch (link) {
            case CAUSED -> "caused it";
            case SUSPECTED -> "is suspected";
            case FIXED -> "fixed it";
            case DISMISSED -> "is not suspected any more";
        };
    }

    static String field(CorrectedField field, @Nullable HarmKind harmKind) {
        return switch (field) {
            case TITLE -> "the title";
            case SEVERITY -> "the severity";
            case DECLARED_AT -> "when it was declared";
            case HARM_BEGAN_AT ->
                    "when the harm"
                            + (harmKind == null ? "" : " to " + harmed(harmKind))
                            + " began";
            case CONTAINED_AT -> "when it was contained";
            case RESOLVED_AT -> "when it was resolved";
            case SEVERITY_CHANGED_AT -> "when the severity was changed";
            case REOPENED_AT -> "when it was reopened";
            case CLOSED_AT -> "when it was closed";
        };
    }

    static String value(CorrectedField field, String value) {
        return switch (field) {
            case TITLE -> "\"" + value + "\"";
            case SEVERITY -> value;
            case DECLARED_AT,
                    HARM_BEGAN_AT,
                    CONTAINED_AT,
                    RESOLVED_AT,
                    SEVERITY_CHANGED_AT,
                    REOPENED_AT,
                    CLOSED_AT ->
                    time(Instant.parse(value));
        };
    }
}
