package dev.turnback.release.write.planrelease;

import dev.turnback.release.domain.release.Change;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.release.Stage;
import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The whole of a plan.
 *
 * @param component the component's id; one that nobody declared is noted
 * @param previousVersion what runs before it
 * @param changes what it changes
 * @param stages in the order in which they are to be reached
 * @param owner the person who answers for it, as an id
 * @param sheetId the decision sheet to go by; the component's newest when absent
 * @param procedureIds the procedures to go by; all of the component when absent
 * @param window when it is rolled out
 * @param onDuty who is there meanwhile to trigger the way back
 * @param confirmed prerequisites of procedures that were seen to be there
 * @param guidance what was done about the guidance that applies
 * @param at when it was planned; now when absent
 */
public record PlanBody(
        String component,
        String version,
        @Nullable String previousVersion,
        @Nullable List<ChangeBody> changes,
        @Nullable List<StageBody> stages,
        @Nullable String owner,
        @Nullable String sheetId,
        @Nullable List<String> procedureIds,
        ReadinessBody.@Nullable WindowBody window,
        @Nullable List<ReadinessBody.DutyBody> onDuty,
        @Nullable List<ReadinessBody.ConfirmedBody> confirmed,
        @Nullable List<ReadinessBody.AnsweredBody> guidance,
        @Nullable Instant at) {

    private static final int CHANGES = 200;
    private static final int STAGES = 50;
    private static final int PROCEDURES = 20;

    /**
     * @param exposurePercent share of users it reaches, 0 to 100
     */
    public record StageBody(String name, double exposurePercent) {}

    /** The plan that was sent, each change with what the matrix says of it now. */
    public Mono<Plan> checked(MatrixLines lines) {
        return checkedChanges(lines).map(this::plan);
    }

    private Plan plan(List<Change> all) {
        return new Plan(
                component,
                Check.version("version", version),
                Check.versionOrNull("previousVersion", previousVersion),
                all,
                checkedStages(),
                owner == null ? null : Check.madeId("owner", owner),
                sheetId == null ? null : Check.madeId("sheetId", sheetId),
                checkedProcedures(),
                new ReadinessBody(window, onDuty, confirmed, guidance).checked());
    }

    private Mono<List<Change>> checkedChanges(MatrixLines lines) {
        List<ChangeBody> all = changes == null ? List.of() : changes;
        Check.atMost("changes", all.size(), CHANGES);
        return Flux.range(0, all.size())
                .concatMap(i -> change("changes[" + i + "]", all.get(i), lines))
                .collectList();
    }

    private Mono<Change> change(String field, ChangeBody change, MatrixLines lines) {
        return lines.nearest(component, change.kind(), change.pattern())
                .map(line -> change.checked(component, field, line))
                .switchIfEmpty(Mono.fromSupplier(() -> change.checked(component, field, null)));
    }

    private List<String> checkedProcedures() {
        List<String> ids = procedureIds == null ? List.of() : procedureIds;
        Check.atMost("procedureIds", ids.size(), PROCEDURES);
        return IntStream.range(0, ids.size())
                .mapToObj(i -> Check.madeId("procedureIds[" + i + "]", ids.get(i)))
                .toList();
    }

    private List<Stage> checkedStages() {
        List<StageBody> all = stages == null ? List.of() : stages;
        Check.atMost("stages", all.size(), STAGES);
        if (all.stream().map(StageBody::name).distinct().count() < all.size()) {
            throw Problem.badField("stages", "expected each name once");
        }
        return IntStream.range(0, all.size())
                .mapToObj(i -> stage("stages[" + i + "]", all.get(i)))
                .toList();
    }

    private static Stage stage(String field, StageBody stage) {
        return new Stage(
                Check.name(field + ".name", stage.name()),
                Check.percent(field + ".exposurePercent", stage.exposurePercent()));
    }
}
