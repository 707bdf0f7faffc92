package dev.turnback.decision.measure;

import dev.turnback.decision.measure.Bindings.Binding;
import dev.turnback.service.Heard;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;

/** Which signals are to be asked for now. */
@FunctionalInterface
interface LiveSignals {

    CompletableFuture<List<MeasuredSignal>> measured();

    /** Those of the sheets that bind live releases. */
    static LiveSignals of(Bindings bindings, Heard<MeasuredSheet> sheets) {
        return () ->
                bindings.live()
                        .thenCompose(
                                live ->
                                        Flux.fromIterable(live)
                                                .concatMap(each -> of(each, sheets))
                                                .collectList()
                                                .toFuture())
                        .thenApply(all -> Objects.requireNonNullElse(all, List.of()));
    }

    private static Flux<MeasuredSignal> of(Binding binding, Heard<MeasuredSheet> sheets) {
        return sheets.find(MeasuredSheet.key(binding.sheetId(), binding.sheetVersion()))
                .flatMapIterable(sheet -> sheet.of(binding.releaseId(), binding.component()));
    }
}
