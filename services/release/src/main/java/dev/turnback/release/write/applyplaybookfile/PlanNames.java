package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.playbook.ReleasePlan;
import dev.turnback.release.read.procedures.ProcedureView;
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
        String several = applying.procedures.several(named.name());
        if (several != null) {
            applying.findings.malformed(
                    named.field(), "several procedures are called so: " + several);
            return Mono.empty();
        }
        String id = applying.procedures.id(named.name());
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

    /** The id of the sheet that the plan is held to; null for whichever is in force. */
    @Nullable String sheet(ReleasePlan plan) {
        String name = plan.sheet();
        if (name == null) {
            return plan.sheetId();
        }
        String id = applying.sheets.id(name);
        String several = applying.sheets.several(name);
        if (id == null) {
            applying.findings.malformed(
                    "release.sheet",
                    "no decision sheet of " + applying.component() + " is called '" + name + "'");
        } else if (several != null) {
            applying.findings.malformed(
                    "release.sheet", "several decision sheets are called so: " + several);
        }
        return id;
    }
}
