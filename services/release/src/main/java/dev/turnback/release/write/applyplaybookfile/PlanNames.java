package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.playbook.ReleasePlan;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.read.sheets.SheetView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the names in a plan stand for. */
record PlanNames(Applying applying) {

    private record Named(String field, String name) {}

    /** The ids of all procedures that the plan names; what names none is found. */
    Mono<Map<String, String>> procedures(ReleasePlan plan) {
        Map<String, String> ids = new HashMap<>();
        return Flux.fromStream(Stream.concat(goneBy(plan), confirmed(plan)))
                .concatMap(each -> procedure(each).doOnNext(id -> ids.put(each.name(), id)).then())
                .then(Mono.just(ids));
    }

    private static Stream<Named> goneBy(ReleasePlan plan) {
        List<String> names = plan.procedures();
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Named("release.procedures[" + i + "]", names.get(i)));
    }

    private static Stream<Named> confirmed(ReleasePlan plan) {
        return IntStream.range(0, plan.confirmed().size())
                .mapToObj(
                        i ->
                                new Named(
                                        "release.confirmed[" + i + "].procedure",
                                        plan.confirmed().get(i).procedure()));
    }

    /** A procedure that is not active any more has no name of its own, and is named by its id. */
    private Mono<String> procedure(Named named) {
        List<String> several = applying.ambiguous.get(named.name());
        if (several != null) {
            applying.findings.malformed(
                    named.field(),
                    "several procedures are called so: " + String.join(", ", several));
            return Mono.empty();
        }
        String id = applying.procedures.get(named.name());
        return id != null
                ? Mono.just(id)
                : applying.prepared
                        .procedures()
                        .get(named.name())
                        .filter(row -> row.component().equals(applying.component()))
                        .map(ProcedureView::id)
                        .switchIfEmpty(Mono.defer(() -> unknown(named)));
    }

    private Mono<String> unknown(Named named) {
        applying.findings.malformed(
                named.field(),
                "no procedure of " + applying.component() + " is called '" + named.name() + "'");
        return Mono.empty();
    }

    /**
     * @param own the component's sheet, null when it has none yet
     */
    @Nullable String sheet(ReleasePlan plan, @Nullable String ownId, @Nullable SheetView own) {
        String name = plan.sheet();
        if (name == null) {
            return plan.sheetId();
        }
        String called =
                applying.file.sheet() != null
                        ? applying.file.sheet().name()
                        : own == null ? null : own.name();
        if (!name.equals(called)) {
            applying.findings.malformed(
                    "release.sheet",
                    called == null
                            ? applying.component() + " has no decision sheet"
                            : "the decision sheet of %s is called '%s'"
                                    .formatted(applying.component(), called));
        }
        return ownId;
    }
}
