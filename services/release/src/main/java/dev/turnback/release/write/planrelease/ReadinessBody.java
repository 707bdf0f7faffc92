package dev.turnback.release.write.planrelease;

import dev.turnback.contracts.TriggerRole;
import dev.turnback.release.domain.release.Readiness;
import dev.turnback.release.domain.release.Readiness.Answer;
import dev.turnback.release.domain.release.Readiness.Answered;
import dev.turnback.release.domain.release.Readiness.Confirmed;
import dev.turnback.release.domain.release.Readiness.Duty;
import dev.turnback.release.domain.release.Readiness.Window;
import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a plan says about the hours of its rollout. */
public record ReadinessBody(
        @Nullable WindowBody window,
        @Nullable List<DutyBody> onDuty,
        @Nullable List<ConfirmedBody> confirmed,
        @Nullable List<AnsweredBody> guidance) {

    private static final int MOST = 100;
    private static final Duration LONGEST = Duration.ofDays(90);

    /** From, inclusive, to, exclusive; at most 90 days. */
    public record WindowBody(Instant from, Instant to) {}

    /**
     * A person, as an id, or a role that somebody fills then.
     *
     * @param from the beginning of the window when absent
     * @param to its end when absent
     */
    public record DutyBody(
            @Nullable String person,
            @Nullable TriggerRole role,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * @param procedureId whose prerequisite it is
     * @param prerequisite in the words of the procedure
     * @param evidence what shows it
     */
    public record ConfirmedBody(
            String procedureId, String prerequisite, @Nullable String evidence) {}

    /**
     * @param answer FOLLOWED or DOES_NOT_APPLY
     * @param why how it is followed, or why it does not apply
     */
    public record AnsweredBody(String guidanceId, Answer answer, String why) {}

    Readiness checked() {
        return new Readiness(
                window == null ? null : window(window),
                each("onDuty", onDuty, ReadinessBody::duty),
                each("confirmed", confirmed, ReadinessBody::confirmed),
                each("guidance", guidance, ReadinessBody::answered));
    }

    private static Window window(WindowBody body) {
        if (!body.from().isBefore(body.to())) {
            throw Problem.badField("window.to", "expected a time after window.from");
        }
        if (Duration.between(body.from(), body.to()).compareTo(LONGEST) > 0) {
            throw Problem.badField("window.to", "expected at most 90 days after window.from");
        }
        return new Window(body.from(), body.to());
    }

    private static Duty duty(String field, DutyBody body) {
        if ((body.person() == null) == (body.role() == null)) {
            throw Problem.badField(field, "expected a person or a role, one of both");
        }
        Instant from = body.from();
        Instant to = body.to();
        if (from != null && to != null && !from.isBefore(to)) {
            throw Problem.badField(field + ".to", "expected a time after " + field + ".from");
        }
        return new Duty(
                body.person() == null ? null : Check.name(field + ".person", body.person()),
                body.role(),
                from,
                to);
    }

    private static Confirmed confirmed(String field, ConfirmedBody body) {
        return new Confirmed(
                Check.madeId(field + ".procedureId", body.procedureId()),
                Check.words(field + ".prerequisite", body.prerequisite()),
                body.evidence() == null ? null : Check.words(field + ".evidence", body.evidence()));
    }

    private static Answered answered(String field, AnsweredBody body) {
        return new Answered(
                Check.madeId(field + ".guidanceId", body.guidanceId()),
                body.answer(),
                Check.words(field + ".why", body.why()));
    }

    private static <B, T> List<T> each(
            String field, @Nullable List<B> bodies, BiFunction<String, B, T> check) {
        List<B> all = bodies == null ? List.of() : bodies;
        Check.atMost(field, all.size(), MOST);
        return IntStream.range(0, all.size())
                .mapToObj(i -> check.apply(field + "[" + i + "]", all.get(i)))
                .toList();
    }
}
