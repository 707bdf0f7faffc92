package dev.turnback.decision.domain.incident;

import static dev.turnback.decision.domain.judgement.JudgementExamples.GOES_ON;
import static dev.turnback.decision.domain.judgement.JudgementExamples.OVER;
import static dev.turnback.decision.domain.judgement.JudgementExamples.OVER_LATER;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.incident.IncidentCommand.JudgeIncident;
import dev.turnback.decision.domain.incident.IncidentEvent.IncidentJudged;
import dev.turnback.decision.domain.incident.IncidentRejection.StillGoesOn;
import dev.turnback.decision.domain.judgement.IncidentJudgement;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JudgeIncidentTest {

    private static final IncidentDecider INCIDENT = new IncidentDecider();
    private static final Instant FIRST = Instant.parse("2026-03-01T13:00:00Z");
    private static final Instant LATER = FIRST.plusSeconds(600);

    private static JudgeIncident judge(IncidentJudgement judgement, Instant at) {
        return new JudgeIncident("inc_1", judgement, at);
    }

    private static IncidentJudged judged(IncidentJudgement judgement, Instant at) {
        return new IncidentJudged("inc_1", judgement, at);
    }

    @Nested
    class Accepted {
        @Test
        void once_it_is_over() {
            given(INCIDENT).when(judge(OVER, FIRST)).thenAccepted(judged(OVER, FIRST));
        }

        @Test
        void again_when_it_was_over_at_another_time() {
            given(INCIDENT, judged(OVER, FIRST))
                    .when(judge(OVER_LATER, LATER))
                    .thenAccepted(judged(OVER_LATER, LATER));
        }

        @Test
        void when_it_goes_on_after_all() {
            given(INCIDENT, judged(OVER, FIRST))
                    .when(judge(GOES_ON, LATER))
                    .thenAccepted(judged(GOES_ON, LATER));
        }

        @Test
        void when_it_is_as_it_was_before_it_went_on() {
            given(INCIDENT, judged(OVER, FIRST), judged(GOES_ON, FIRST))
                    .when(judge(OVER, LATER))
                    .thenAccepted(judged(OVER, LATER));
        }
    }

    @Nested
    class Rejected {
        @Test
        void while_it_goes_on_and_was_never_over() {
            given(INCIDENT).when(judge(GOES_ON, FIRST)).thenRejected(new StillGoesOn());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_that_was_said_last_at_whatever_time() {
            given(INCIDENT, judged(OVER, FIRST)).when(judge(OVER, LATER)).thenIgnored();
        }
    }
}
