package dev.turnback.storage;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks a log from its first commit and checks order, times and the hash chain. It finds edits and
 * reorderings; a log cut off at its end, or rewritten as a whole, shows only when its head is
 * compared with one that was exported before.
 */
public final class LogVerifier {
    private static final int PAGE = 4_096;

    private final CommitLog log;
    private final Consumer<Progress> progress;

    private LogVerifier(CommitLog log, Consumer<Progress> progress) {
        this.log = log;
        this.progress = progress;
    }

    /**
     * Walks the log.
     *
     * @param progress called after every page
     * @return fails only when the log cannot be read at all; damage is an answer
     */
    public static CompletableFuture<Verification> verify(
            CommitLog log, Consumer<Progress> progress) {
        var verifier = new LogVerifier(log, progress);
        return log.last()
                .thenCompose(
                        last ->
                                verifier.from(
                                        new Checked(0, CommitHash.ORIGIN, null),
                                        last.map(Commit::last).orElse(0L)))
                .exceptionally(
                        failure -> damaged(new Checked(0, CommitHash.ORIGIN, null), failure, 0));
    }

    private CompletableFuture<Verification> from(Checked checked, long head) {
        return log.read(checked.position() + 1, PAGE)
                .thenCompose(page -> check(checked, page, Math.max(head, checked.position())))
                .exceptionally(failure -> damaged(checked, failure, head));
    }

    private CompletableFuture<Verification> check(Checked before, List<Commit> page, long head) {
        Checked checked = before;
        for (Commit commit : page) {
            String broken = fault(checked, commit);
            if (broken != null) {
                long at = checked.position() + 1;
                return CompletableFuture.completedFuture(
                        Verification.broken(checked, head, at, broken));
            }
            checked = new Checked(commit.last(), commit.hash(), commit);
        }
        progress.accept(new Progress(checked.position(), Math.max(head, checked.position())));
        if (!page.isEmpty()) {
            return from(checked, head);
        }
        return CompletableFuture.completedFuture(
                checked.position() < head
                        ? Verification.broken(
                                checked, head, checked.position() + 1, "commits are missing")
                        : Verification.intact(checked));
    }

    private static @Nullable String fault(Checked before, Commit commit) {
        if (commit.first() != before.position() + 1) {
            return "the next commit starts at " + commit.first();
        }
        if (!commit.previousHash().equals(before.hash())) {
            return "the commit does not follow the one before it: its previous hash differs";
        }
        if (!commit.hash().equals(CommitHash.of(commit))) {
            return "the commit of positions "
                    + commit.first()
                    + " to "
                    + commit.last()
                    + " was changed after it was written: its hash differs";
        }
        Commit last = before.commit();
        if (last != null && commit.recordedAt().isBefore(last.recordedAt())) {
            return "the commit is recorded before the one it follows";
        }
        return null;
    }

    private static Verification damaged(Checked checked, Throwable failure, long head) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (cause instanceof CommitDamagedException damaged) {
            return Verification.broken(
                    checked, Math.max(head, damaged.position()), damaged.position(), reason(cause));
        }
        throw new CompletionException(cause);
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private record Checked(long position, String hash, @Nullable Commit commit) {}

    /** How far a walk is: positions checked of positions there are. */
    public record Progress(long verifiedTo, long head) {}

    /**
     * What a walk found.
     *
     * @param verifiedTo every position up to here is as it was written
     * @param headHash the hash of the commit that ends at {@code verifiedTo}: export it to be able
     *     to show later that nothing was cut off
     * @param brokenAt the first broken position, null when intact
     */
    public record Verification(
            boolean intact,
            long verifiedTo,
            long head,
            String headHash,
            @Nullable Long brokenAt,
            @Nullable String reason) {

        private static Verification intact(Checked checked) {
            return new Verification(
                    true, checked.position(), checked.position(), checked.hash(), null, null);
        }

        private static Verification broken(Checked checked, long head, long at, String reason) {
            return new Verification(false, checked.position(), head, checked.hash(), at, reason);
        }
    }
}
