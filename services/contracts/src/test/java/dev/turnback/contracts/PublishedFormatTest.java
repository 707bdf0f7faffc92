package dev.turnback.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.SheetRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Others have stored what was published, so a type's form never changes: another form is another
 * version. Run with {@code -Dturnback.write=true} to write the files of a new type.
 */
class PublishedFormatTest {

    private static final Path FILES = Path.of("src/main/resources/dev/turnback/contracts");
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    static List<PublishedBody> samples() {
        return Samples.all();
    }

    /** In a folder for each service. */
    private static Path file(PublishedBody event, String kind) {
        String type = PublishedTypes.type(event.getClass());
        String service =
                type.substring("dev.turnback.".length(), type.lastIndexOf('.', type.length() - 4));
        return FILES.resolve(service).resolve(type + "." + kind + ".json");
    }

    private static Path sample(PublishedBody event) {
        return file(event, "sample");
    }

    private static Path schema(PublishedBody event) {
        return file(event, "schema");
    }

    private static Object schemaOf(PublishedBody event) {
        return RecordSchema.of(PublishedTypes.type(event.getClass()), event.getClass());
    }

    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("turnback.write")) {
            for (PublishedBody event : samples()) {
                Files.createDirectories(sample(event).toAbsolutePath().getParent());
                Files.writeString(sample(event), MAPPER.writeValueAsString(event) + "\n");
                Files.writeString(schema(event), MAPPER.writeValueAsString(schemaOf(event)) + "\n");
            }
        }
    }

    @Test
    void every_published_type_has_a_sample() {
        assertThat(samples().stream().<Object>map(Object::getClass))
                .containsExactlyInAnyOrder(
                        PublishedTypes.ROOTS.stream()
                                .<Object>flatMap(PublishedTypes::recordsOf)
                                .toArray());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_type_leads_back_to_its_record(PublishedBody event) {
        String type = PublishedTypes.type(event.getClass());
        assertThat(PublishedTypes.record(type).map(Class::getName))
                .contains(event.getClass().getName());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_was_published_is_still_read(PublishedBody event) throws IOException {
        assertThat((Object) MAPPER.readValue(Files.readString(sample(event)), event.getClass()))
                .isEqualTo(event);
    }

    @Test
    void a_plan_that_was_published_without_its_changes_has_none() {
        assertThat(
                        MAPPER.readValue(
                                        """
                                        {"releaseId":"rel_1","component":"shop","version":"2.0",
                                         "previousVersion":null,"changeKinds":["CODE"],
                                         "at":"2026-03-01T12:00:00Z"}""",
                                        ReleaseEvents.ReleasePlanned.class)
                                .changes())
                .isEmpty();
    }

    @Test
    void a_harm_that_was_published_without_its_quality_is_known() {
        assertThat(
                        MAPPER.readValue(
                                        """
                                        {"incidentId":"inc_1","kind":"USER",
                                         "beganAt":"2026-03-01T12:00:00Z","source":"alert",
                                         "description":"","at":"2026-03-01T12:00:00Z"}""",
                                        IncidentEvents.HarmNoted.class)
                                .quality())
                .isEqualTo(TimeQuality.KNOWN);
    }

    @Test
    void a_rollout_that_was_published_without_its_procedures_has_none() {
        assertThat(
                        MAPPER.readValue(
                                        """
                                        {"releaseId":"rel_1","component":"shop","version":"2.0",
                                         "sheetId":null,"sheetVersion":null,
                                         "at":"2026-03-01T12:00:00Z"}""",
                                        ReleaseEvents.RolloutStarted.class)
                                .procedures())
                .isEmpty();
    }

    @Test
    void a_procedure_that_was_published_without_its_steps_has_none() {
        assertThat(
                        MAPPER.readValue(
                                        """
                                        {"procedureId":"prc_1","component":"shop","name":"Back",
                                         "action":"FULL_ROLLBACK","changeKinds":["CODE"],
                                         "patterns":[],"version":1,"editorial":false,
                                         "drafted":false,"timeBoundSeconds":900,
                                         "at":"2026-03-01T12:00:00Z"}""",
                                        ReleaseEvents.ProcedurePublished.class)
                                .steps())
                .isEmpty();
    }

    @Test
    void a_line_that_was_published_without_what_contains_it_has_nothing() {
        assertThat(
                        MAPPER.readValue(
                                        """
                                        {"lineId":"lin_1","component":"shop","changeKind":"DATA",
                                         "pattern":null,"reversibility":"ONE_WAY","drafted":false,
                                         "version":1,"at":"2026-03-01T12:00:00Z"}""",
                                        ReleaseEvents.MatrixLineStated.class)
                                .containmentOptions())
                .isEmpty();
    }

    @Test
    void a_rule_that_was_published_before_it_could_say_how_it_is_measured_does_not() {
        assertThat(
                        MAPPER.readValue(
                                        """
                                        {"id":"errors","name":"Errors","signal":"error_rate",
                                         "harmKind":"USER","comparison":"ABOVE","threshold":2,
                                         "clearThreshold":null,"sustainSeconds":60,"minSamples":1,
                                         "quietSeconds":60,"requiredAction":"HOLD",
                                         "budgetSeconds":60,"minHarm":null,"owner":"commander",
                                         "staleAfterSeconds":null,"mustHaveData":false,
                                         "rollForwardAllowed":false}""",
                                        SheetRule.class)
                                .measured())
                .isNull();
    }

    @Test
    void guidance_that_was_published_before_there_were_checks_has_none() {
        assertThat(
                        MAPPER.readValue(
                                        """
                                        {"guidanceId":"gui_1","version":2,"clause":"Expand first.",
                                         "scope":{"changeKinds":[],"components":[],"tags":[]},
                                         "pattern":null,"reason":"shorter",
                                         "at":"2026-03-01T12:00:00Z"}""",
                                        GuidanceEvents.GuidanceRevised.class)
                                .check())
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_is_published_looks_as_it_did(PublishedBody event) throws IOException {
        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(event)))
                .isEqualTo(MAPPER.readTree(Files.readString(sample(event))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_schema_is_that_of_the_record(PublishedBody event) throws IOException {
        assertThat(MAPPER.readTree(Files.readString(schema(event))))
                .isEqualTo(MAPPER.readTree(MAPPER.writeValueAsString(schemaOf(event))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_sample_keeps_to_the_schema_and_a_strange_field_does_not(PublishedBody event)
            throws IOException {
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(schema(event)));
        String good = Files.readString(sample(event));
        assertThat(schema.validate(good, InputFormat.JSON)).isEmpty();

        JsonNode strange = MAPPER.readTree(good);
        ((tools.jackson.databind.node.ObjectNode) strange).put("strange", 1);
        assertThat(schema.validate(strange.toString(), InputFormat.JSON)).isNotEmpty();
    }
}
