package dev.turnback.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.cli.CliException;
import dev.turnback.cli.incidents.IncidentHistory;
import dev.turnback.cli.rules.HistoryRules;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.history.IncidentSeen;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IncidentMappingTest {

    private static IncidentHistory read(String mapping, String text) {
        return IncidentMappings.named(mapping)
                .orElseThrow()
                .read(
                        CsvTable.parse("past.csv", text.getBytes(StandardCharsets.UTF_8)),
                        new CsvMapping.Context("past", "past.csv", HistoryRules.shipped()));
    }

    @Nested
    class OwnList {

        private static final String HEADER =
                "id,title,severity,components,declared_at,harm_began_at,contained_at,resolved_at\n";

        @Test
        void isTakenAsItIs() {
            IncidentSeen seen =
                    read(
                                    "incidents",
                                    HEADER
                                            + "7,Empty baskets,SEV1,shop;Pay,2026-02-01T10:00:00Z,"
                                            + "2026-02-01T09:30:00Z,,2026-02-01T11:00:00Z\n")
                            .incidents()
                            .getFirst();
            assertThat(seen.key()).isEqualTo("incident 7");
            assertThat(seen.severity()).isEqualTo(Severity.SEV1);
            assertThat(seen.components()).containsExactly("shop", "pay");
            assertThat(seen.harmBeganAt()).isEqualTo(Instant.parse("2026-02-01T09:30:00Z"));
            assertThat(seen.containedAt()).isNull();
            assertThat(seen.flags()).isEmpty();
            assertThat(seen.source().reference()).isEqualTo("row 1");
        }

        @Test
        void needsATimeOfDeclarationAndNamesAWrongSeverity() {
            assertThatThrownBy(() -> read("incidents", HEADER + "7,Empty,bad,,2026-02-01,,,\n"))
                    .isInstanceOf(CliException.class)
                    .hasMessageContaining("row 1");
            assertThatThrownBy(
                            () ->
                                    read(
                                            "incidents",
                                            HEADER + "7,Empty,bad,,2026-02-01T10:00:00Z,,,\n"))
                    .hasMessageContaining("column severity: 'bad' is none of [SEV1");
        }
    }

    @Nested
    class GithubStatus {

        private static final String HEADER =
                "incident_id,title,severity,status,started_at,detected_at,monitoring_at,resolved_at,"
                        + "components\n";

        @Test
        void startsWhenItIsToldUnlessItIsDatedBack() {
            IncidentHistory history =
                    read(
                            "github-status",
                            HEADER
                                    + "a,One,minor,resolved,2026-02-01T10:00:00Z,"
                                    + "2026-02-01T10:00:03Z,,2026-02-01T11:00:00Z,Git;and Pages\n"
                                    + "b,Two,none,resolved,2026-02-01T10:00:00Z,"
                                    + "2026-02-01T10:30:00Z,2026-02-01T10:40:00Z,,\n"
                                    + "c,Three,maintenance,resolved,2026-02-01T10:00:00Z,,,,\n");
            IncidentSeen told = history.incidents().getFirst();
            assertThat(told.harmBeganAt()).isNull();
            assertThat(told.declaredAt()).isEqualTo(Instant.parse("2026-02-01T10:00:00Z"));
            assertThat(told.flags()).containsExactly("onset=declared");
            assertThat(told.components()).containsExactly("git", "pages");
            IncidentSeen back = history.incidents().getLast();
            assertThat(back.harmBeganAt()).isEqualTo(Instant.parse("2026-02-01T10:00:00Z"));
            assertThat(back.declaredAt()).isEqualTo(Instant.parse("2026-02-01T10:30:00Z"));
            assertThat(back.severity()).isNull();
            assertThat(back.flags()).containsExactly("containment=inferred-from-monitoring");
            assertThat(history.setAside()).containsEntry("scheduled maintenance", 1);
        }
    }

    @Nested
    class AwsStatus {

        @Test
        void startsWhenItWasFirstPosted() {
            IncidentSeen seen =
                    read(
                                    "aws-status",
                                    "incident_id,title,service,severity_code,started_at,"
                                            + "first_mitigation_update_at,resolved_at\n"
                                            + "x@1,Slow,Queues (North),2,2026-02-01T10:00:00Z,"
                                            + "2026-02-01T10:20:00Z,2026-02-01T10:30:00Z\n")
                            .incidents()
                            .getFirst();
            assertThat(seen.harmBeganAt()).isNull();
            assertThat(seen.severity()).isEqualTo(Severity.SEV2);
            assertThat(seen.components()).containsExactly("queues-north");
            assertThat(seen.flags())
                    .containsExactlyInAnyOrder("containment=inferred-from-post", "onset=declared");
        }
    }
}
