package dev.turnback.feed;

import dev.turnback.storage.LeaseStoreException;
import dev.turnback.storage.ViewStoreException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whose fault a failure is. */
final class Failures {

    private static final int LONGEST = 500;

    private Failures() {}

    /** What a stage failed with, without what futures wrap around it. */
    static Throwable causeOf(Throwable failure) {
        Throwable nested = failure instanceof CompletionException ? failure.getCause() : null;
        return nested == null ? failure : nested;
    }

    /** True when the events are to blame: the same will happen however often it is tried. */
    static boolean isPoison(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (isOfMachinery(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfMachinery(Throwable failure) {
        return failure instanceof ViewStoreException
                || failure instanceof LeaseStoreException
                || failure instanceof UnavailableException
                || failure instanceof StoppedException
                || failure instanceof RejectedExecutionException
                || failure instanceof CancellationException
                || (failure instanceof VirtualMachineError
                        && !(failure instanceof StackOverflowError));
    }

    /** Class and message, cut to a length that can be stored and shown. */
    static String describe(Throwable failure) {
        String text = failure.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** A stage that fails in its future even when it cannot be begun. */
    static <T extends @Nullable Object> CompletableFuture<T> future(
            Supplier<CompletableFuture<T>> stage) {
        try {
            return stage.get();
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
