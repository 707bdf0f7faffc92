package dev.turnback.incident;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What was known of an incident at a time. */
class IncidentAsOfTest extends IncidentSteps {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Override
    RunningIncidentService start() {
        return RunningIncidentService.inMemory();
    }

    private String corrected() {
        String path = harmed();
        turnback.after(MINUTE);
        ok(
                path + "/corrections",
                """
                {"field":"HARM_BEGAN_AT","harmKind":"USER","value":"2026-03-02T09:30:00Z",
                 "reason":"the graph starts there"}""");
        turnback.after(MINUTE);
        return path;
    }

    @Test
    void a_correction_is_best_known_at_once_and_not_known_before_it_was_recorded() {
        String path = corrected();
        read(path)
                .jsonPath("$.harmBeganAt")
                .isEqualTo("2026-03-02T09:30:00Z")
                .jsonPath("$.asOf")
                .isEmpty()
                .jsonPath("$.status")
                .isEmpty();
        read(path + "?asOf=2026-03-02T12:00:30Z")
                .jsonPath("$.harmBeganAt")
                .isEqualTo("2026-03-02T09:40:00Z")
                .jsonPath("$.corrections")
                .isEmpty()
                .jsonPath("$.asOf")
                .isEqualTo("2026-03-02T12:00:30Z")
                .jsonPath("$.status")
                .isEqualTo("final");
        read(path + "?asOf=2026-03-02T12:01:30Z")
                .jsonPath("$.harmBeganAt")
                .isEqualTo("2026-03-02T09:30:00Z");
    }

    @Test
    void the_log_tells_only_what_was_recorded_by_then() {
        String path = corrected();
        read(path + "/log?asOf=2026-03-02T12:00:30Z")
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[1].corrected")
                .isEqualTo(false)
                .jsonPath("$.status")
                .isEqualTo("final");
        read(path + "/log")
                .jsonPath("$.items.length()")
                .isEqualTo(3)
                .jsonPath("$.items[1].corrected")
                .isEqualTo(true)
                .jsonPath("$.asOf")
                .isEmpty();
    }

    @Test
    void a_time_that_has_not_passed_is_provisional() {
        read(corrected() + "?asOf=2026-03-02T13:00:00Z")
                .jsonPath("$.status")
                .isEqualTo("provisional")
                .jsonPath("$.harmBeganAt")
                .isEqualTo("2026-03-02T09:30:00Z");
    }

    @Test
    void before_anything_was_recorded_there_is_none() {
        String path = corrected();
        turnback.get(path + "?asOf=2026-03-02T11:59:59Z").expectStatus().isNotFound();
        turnback.get(path + "/log?asOf=2026-03-02T11:59:59Z").expectStatus().isNotFound();
        turnback.get("/incidents/inc_0?asOf=2026-03-02T12:00:30Z").expectStatus().isNotFound();
        turnback.get(path + "?asOf=noon")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("asOf");
    }

    @Test
    void what_was_claimed_for_earlier_is_not_known_before_it_was_recorded() {
        String path = declared();
        turnback.after(MINUTE);
        ok(path + "/entries", "{\"text\":\"x\",\"at\":\"2026-03-02T10:00:00Z\"}");
        turnback.after(MINUTE);
        read(path + "?asOf=2026-03-02T12:00:30Z").jsonPath("$.entries").isEmpty();
        read(path + "?asOf=2026-03-02T12:01:30Z").jsonPath("$.entries.length()").isEqualTo(1);
    }

    @Test
    void what_was_merged_later_is_not_part_of_it_yet() {
        String path = harmed();
        String other = another("Payments fail");
        turnback.after(MINUTE);
        ok(path + "/merger", "{\"into\":\"%s\",\"why\":\"the same\"}".formatted(other));
        turnback.after(MINUTE);
        read("/incidents/" + other + "?asOf=2026-03-02T12:00:30Z").jsonPath("$.harm").isEmpty();
        read("/incidents/" + other + "?asOf=2026-03-02T12:01:30Z")
                .jsonPath("$.harm[0].mergedFrom")
                .isEqualTo("inc_1");
    }
}
