package dev.turnback.cli.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.cli.CliException;
import dev.turnback.cli.upload.ItemJson;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.history.IncidentSeen;
import dev.turnback.contracts.history.SourceRef;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StatuspageTest {

    private static final String INCIDENT =
            """
            {"id":"q1","name":"Checkout is slow","status":"resolved","impact":"major",
             "created_at":"2026-02-01T10:00:00.000Z","started_at":"2026-02-01T10:00:00.000Z",
             "monitoring_at":null,"resolved_at":"2026-02-01T12:00:00+01:00",
             "incident_updates":[
               {"status":"resolved","body":"Over.","display_at":"2026-02-01T11:00:00Z"},
               {"status":"monitoring","body":"Watching.","display_at":"2026-02-01T10:40:00Z"},
               {"status":"monitoring","body":"Again.","display_at":"2026-02-01T10:50:00Z"}],
             "components":[{"name":"Check out (EU)"},{"name":"Check out (EU)"}]}""";

    private static IncidentHistory read(String text) {
        return Statuspage.read("history.json", text, null);
    }

    private static IncidentHistory page(String incident) {
        return read("{\"page\":{\"id\":\"p\"},\"incidents\":[" + incident + "]}");
    }

    private static IncidentSeen only(String incident) {
        assertThat(page(incident).incidents()).hasSize(1);
        return page(incident).incidents().getFirst();
    }

    @Nested
    class AnIncident {

        @Test
        void isTakenWithItsTimesButNotItsWords() {
            IncidentSeen seen = only(INCIDENT);
            assertThat(seen.key()).isEqualTo("statuspage q1");
            assertThat(seen.title()).isEqualTo("Checkout is slow");
            assertThat(seen.severity()).isEqualTo(Severity.SEV2);
            assertThat(seen.components()).containsExactly("check-out-eu");
            assertThat(seen.resolvedAt()).isEqualTo(Instant.parse("2026-02-01T11:00:00Z"));
            assertThat(seen.source())
                    .isEqualTo(new SourceRef(SourceRef.Kind.STATUSPAGE, "history.json", "q1"));
            assertThat(ItemJson.line(seen))
                    .contains("\"type\":\"incident\"")
                    .doesNotContain("Watching");
        }

        @Test
        void thatStartsWhenItIsToldSaysNothingOfItsImpact() {
            IncidentSeen seen = only(INCIDENT);
            assertThat(seen.declaredAt()).isEqualTo(Instant.parse("2026-02-01T10:00:00Z"));
            assertThat(seen.harmBeganAt()).isNull();
            assertThat(seen.flags()).contains("onset=declared");
        }

        @Test
        void thatIsDatedBackSaysWhenItsImpactBegan() {
            IncidentSeen seen =
                    only(
                            INCIDENT.replace(
                                    "\"started_at\":\"2026-02-01T10:00",
                                    "\"started_at\":\"2026-02-01T09:42"));
            assertThat(seen.harmBeganAt()).isEqualTo(Instant.parse("2026-02-01T09:42:00Z"));
            assertThat(seen.declaredAt()).isEqualTo(Instant.parse("2026-02-01T10:00:00Z"));
            assertThat(seen.flags()).doesNotContain("onset=declared");
        }

        @Test
        void isContainedWhenItWasFirstMonitored() {
            IncidentSeen seen = only(INCIDENT);
            assertThat(seen.containedAt()).isEqualTo(Instant.parse("2026-02-01T10:40:00Z"));
            assertThat(seen.flags()).contains("containment=inferred-from-monitoring");
            assertThat(only(INCIDENT.replace("monitoring\"", "identified\"")).containedAt())
                    .isNull();
        }

        @Test
        void isAsBadAsThePageSays() {
            assertThat(only(INCIDENT.replace("major", "critical")).severity())
                    .isEqualTo(Severity.SEV1);
            assertThat(only(INCIDENT.replace("major", "minor")).severity())
                    .isEqualTo(Severity.SEV3);
            assertThat(only(INCIDENT.replace("major", "none")).severity()).isNull();
        }

        @Test
        void keepsTimesThatCannotBeForTheServerToRefuse() {
            IncidentSeen seen =
                    only(INCIDENT.replace("2026-02-01T12:00:00+01:00", "2026-02-01T09:00:00Z"));
            assertThat(seen.resolvedAt()).isEqualTo(Instant.parse("2026-02-01T09:00:00Z"));
        }
    }

    @Nested
    class AFile {

        @Test
        void mayHoldOneIncidentALine() {
            String line = INCIDENT.replaceAll("\\s*\n\\s*", "");
            IncidentHistory history = read(line + "\n" + line.replace("q1", "q2") + "\n");
            assertThat(history.incidents())
                    .extracting(IncidentSeen::key)
                    .containsExactly("statuspage q1", "statuspage q2");
        }

        @Test
        void countsPlannedWorkAndRepeatsInsteadOfTakingThem() {
            IncidentHistory history =
                    page(
                            INCIDENT
                                    + ","
                                    + INCIDENT
                                    + ","
                                    + INCIDENT.replace("\"major\"", "\"maintenance\"")
                                    + ","
                                    + INCIDENT.replace(
                                            "\"status\":\"resolved\",\"impact\"",
                                            "\"status\":\"completed\",\"impact\""));
            assertThat(history.incidents()).hasSize(1);
            assertThat(history.setAside())
                    .containsEntry("scheduled maintenance", 2)
                    .containsEntry("told twice", 1);
            assertThat(history.summary()).startsWith("Found 1 incidents, 3 set aside");
        }

        @Test
        void isRefusedAsAWholeWithEveryFieldThatCannotBeRead() {
            String wrong =
                    INCIDENT.replace("2026-02-01T10:00:00.000Z", "yesterday")
                            + ","
                            + INCIDENT.replace("\"name\":\"Checkout is slow\",", "");
            assertThatThrownBy(() -> page(wrong))
                    .isInstanceOf(CliException.class)
                    .hasMessageContaining("incident 1: created_at 'yesterday' is no RFC 3339 time")
                    .hasMessageContaining("incident 2: name is missing")
                    .hasMessageContaining("Nothing was sent.");
        }

        @Test
        void thatIsNoJsonOrHoldsNoIncidentIsRefused() {
            assertThatThrownBy(() -> read("<html>"))
                    .isInstanceOf(CliException.class)
                    .hasMessageContaining("history.json is no readable JSON");
            assertThatThrownBy(() -> read("{}"))
                    .isInstanceOf(CliException.class)
                    .hasMessageContaining("history.json holds no incidents");
        }
    }
}
