package dev.turnback.cli.git;

import java.time.Instant;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** A commit of the history that was read, with its place in it. */
final class Commit {

    /** Not on the main line, not brought to it, not in a release. */
    static final int NONE = Integer.MAX_VALUE;

    final String id;
    final ObjectId tree;
    final Instant at;
    final String subject;

    /** Null when the message names no other commit. */
    final @Nullable Mentions mentions;

    final int pullRequest;
    List<Commit> parents = List.of();

    /** The main-line commit that brought it: its index counted from the oldest. */
    int landing = NONE;

    /** The first release that holds it. */
    int release = NONE;

    /** The latest release among its ancestors, without itself. */
    int releaseBefore = -1;

    Commit(
            String id,
            ObjectId tree,
            Instant at,
            String subject,
            @Nullable Mentions mentions,
            int pullRequest) {
        this.id = id;
        this.tree = tree;
        this.at = at;
        this.subject = subject;
        this.mentions = mentions;
        this.pullRequest = pullRequest;
    }

    /** The state it was made on; null for a first commit. */
    @Nullable Commit parent() {
        return parents.isEmpty() ? null : parents.getFirst();
    }
}
