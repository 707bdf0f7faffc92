package dev.turnback.release.write.planrelease;

import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.write.planrelease.ReadinessBody.ConfirmedBody;
import dev.turnback.service.Check;
import dev.turnback.service.Rows;
import dev.turnback.web.Problem;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A plan goes by procedures of its own component, retired ones too, and by no others. */
public record PlanProcedures(Rows<ProcedureView> rows) {

    private record Named(String field, String id) {}

    /** The body; 400 naming the first procedure that is none of its component. */
    public Mono<PlanBody> checked(PlanBody body) {
        return Flux.fromStream(
                        Stream.concat(
                                named(body.procedureIds(), "procedureIds[%d]", id -> id),
                                named(
                                        body.confirmed(),
                                        "confirmed[%d].procedureId",
                                        ConfirmedBody::procedureId)))
                .concatMap(each -> known(body.component(), each))
                .then(Mono.just(body));
    }

    private Mono<ProcedureView> known(String component, Named named) {
        return rows.get(Check.madeId(named.field(), named.id()))
                .filter(row -> row.component().equals(component))
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Problem.badField(
                                                named.field(),
                                                "no procedure of %s has the id %s"
                                                        .formatted(component, named.id()))));
    }

    private static <T> Stream<Named> named(
            @Nullable List<T> sent, String field, Function<T, String> id) {
        List<T> all = sent == null ? List.of() : sent;
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Named(field.formatted(i), id.apply(all.get(i))));
    }
}
