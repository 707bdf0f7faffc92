package dev.turnback.storage;

/**
 * The chain: SHA-256 (lower-case hex) over the previous commit's hash and the {@linkplain
 * CanonicalBytes canonical bytes} of a commit, so the same commit has the same hash in every store.
 */
public final class CommitHash {

    /** What stands before the first commit. */
    public static final String ORIGIN = "0".repeat(64);

    private CommitHash() {}

    /** The hash that the commit's content gives; its {@code hash} component is not looked at. */
    public static String of(Commit commit) {
        return Sha256.hex(CanonicalBytes.ofCommit(commit));
    }
}
