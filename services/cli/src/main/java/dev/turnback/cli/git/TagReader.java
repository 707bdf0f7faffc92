package dev.turnback.cli.git;

import dev.turnback.cli.rules.TagRules;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/** Finds the tags that are releases. */
final class TagReader {

    /**
     * @param taggedAt when it was tagged, the commit's time when the tag does not say
     */
    record Found(String name, ObjectId commit, Instant taggedAt, boolean commitTime) {}

    private TagReader() {}

    /** In order of time. */
    static List<Found> read(Repository repository, TagRules rules) throws IOException {
        List<Found> found = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
                String name = ref.getName().substring(Constants.R_TAGS.length());
                if (rules.isRelease(name)) {
                    RevObject object = walk.parseAny(ref.getObjectId());
                    RevObject peeled = walk.peel(object);
                    if (peeled instanceof RevCommit commit) {
                        walk.parseBody(commit);
                        found.add(found(name, object, commit));
                    }
                }
            }
        }
        found.sort(Comparator.comparing(Found::taggedAt).thenComparing(Found::name));
        return found;
    }

    private static Found found(String name, RevObject object, RevCommit commit) {
        PersonIdent tagger = object instanceof RevTag tag ? tag.getTaggerIdent() : null;
        return tagger == null
                ? new Found(
                        name, commit.copy(), Instant.ofEpochSecond(commit.getCommitTime()), true)
                : new Found(name, commit.copy(), tagger.getWhenAsInstant(), false);
    }
}
