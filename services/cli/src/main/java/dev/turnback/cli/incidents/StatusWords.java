package dev.turnback.cli.incidents;

import dev.turnback.contracts.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the words of a status page mean. */
public final class StatusWords {

    /** Planned work, which is never an incident. */
    public static final String MAINTENANCE = "scheduled maintenance";

    /** The start that is given is when it was told, not when the impact began. */
    public static final String ONSET_DECLARED = "onset=declared";

    public static final String CONTAINED_BY_MONITORING = "containment=inferred-from-monitoring";

    /** Pages set the start to the moment of telling unless somebody dates it back. */
    private static final Duration TOLD_AT_ONCE = Duration.ofMinutes(1);

    private static final Set<String> PLANNED =
            Set.of("scheduled", "in_progress", "verifying", "completed");
    private static final int LONGEST_ID = 64;

    private StatusWords() {}

    /** The same incident has the same key in every export of the page. */
    public static String key(String incidentId) {
        return "statuspage " + incidentId;
    }

    /** Null when the page's word says nothing of how bad it was. */
    public static @Nullable Severity severity(@Nullable String impact) {
        return switch (impact == null ? "" : impact.toLowerCase(Locale.ROOT)) {
            case "critical" -> Severity.SEV1;
            case "major" -> Severity.SEV2;
            case "minor" -> Severity.SEV3;
            default -> null;
        };
    }

    public static boolean isMaintenance(@Nullable String impact, @Nullable String status) {
        return "maintenance".equalsIgnoreCase(impact)
                || (status != null && PLANNED.contains(status.toLowerCase(Locale.ROOT)));
    }

    /** True when the start was dated back: somebody says when the impact really began. */
    public static boolean isImpactStart(@Nullable Instant started, Instant told) {
        return started != null && !started.isAfter(told.minus(TOLD_AT_ONCE));
    }

    /** Component ids of names as people write them, each once. */
    public static List<String> components(Stream<String> names) {
        return names.map(StatusWords::id).filter(id -> !id.isEmpty()).distinct().toList();
    }

    /** Names in one text, separated by semicolons. */
    public static List<String> components(@Nullable String names) {
        return names == null ? List.of() : components(Arrays.stream(names.split(";", -1)));
    }

    private static String id(String name) {
        String id =
                name.toLowerCase(Locale.ROOT)
                        .replaceFirst("^\\s*and ", "")
                        .replaceAll("[^a-z0-9._]+", "-")
                        .replaceAll("^[^a-z0-9]+", "");
        return id.substring(0, Math.min(LONGEST_ID, id.length())).replaceAll("[^a-z0-9]+$", "");
    }
}
