package dev.turnback.decision.measure;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Which signals are to be asked for. */
@FunctionalInterface
public interface LiveSignals {

    /** Those of the rules that say how they are measured, of the releases that are live now. */
    CompletableFuture<List<MeasuredSignal>> measured();
}
