package dev.turnback.cli.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.HistoryItem.ReleaseSeen;
import dev.turnback.contracts.history.HistoryItem.RollbackSeen;
import dev.turnback.contracts.history.HistoryItem.SetAside;
import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.contracts.history.SourceRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository with release tags: a change reaches users with the first tag that holds it. */
class ReleasedHistoryTest {

    @TempDir Path folder;
    private GitFixture git;

    @BeforeEach
    void start() throws IOException {
        git = new GitFixture(folder);
        git.file("app/cart.py", "0").commit(0, "Begin");
        git.tag(5, "v1.0.0");
    }

    @AfterEach
    void close() {
        git.close();
    }

    private String change(int minute, String content, String message) throws IOException {
        return git.file("app/cart.py", content).commit(minute, message);
    }

    private static String reverting(String original) {
        return "Undo\n\nThis reverts commit " + original + ".";
    }

    @Test
    void tagsAreReleasesEachWithTheOneBefore() throws IOException {
        git.file("db/migrate/1.sql", "1");
        String second = change(10, "1", "Work");
        git.tag(30, "v1.1.0");
        change(40, "2", "More");
        git.tag(45, "v1.2.0-rc1");
        git.tag(46, "backup-of-monday");
        git.lightweightTag("v1.2.0");

        Map<String, HistoryItem> items = GitFixture.byReference(git.read());
        assertThat(items).containsOnlyKeys("tag:v1.0.0", "tag:v1.1.0", "tag:v1.2.0");
        assertThat(items.get("tag:v1.1.0"))
                .isEqualTo(
                        new ReleaseSeen(
                                "tag:v1.1.0",
                                "shop",
                                "v1.1.0",
                                "v1.0.0",
                                GitFixture.minute(30),
                                List.of(ChangeKind.SCHEMA, ChangeKind.CODE),
                                new SourceRef(SourceRef.Kind.GIT, "shop", second),
                                Set.of()));
        ReleaseSeen lightweight = git.found(ReleaseSeen.class, "tag:v1.2.0");
        assertThat(lightweight.exposedAt()).isEqualTo(GitFixture.minute(40));
        assertThat(lightweight.previousVersion()).isEqualTo("v1.1.0");
        assertThat(lightweight.flags()).containsExactly("time=commit");
    }

    @Test
    void aRevertInALaterReleaseIsARollbackFromReleaseToRelease() throws IOException {
        String original = change(10, "1", "Sum faster");
        git.tag(30, "v1.1.0");
        String revert = change(40, "0", reverting(original));
        git.tag(70, "v1.1.1");

        RollbackSeen rollback = git.found(RollbackSeen.class, revert);
        assertThat(rollback.exposedAt()).isEqualTo(GitFixture.minute(30));
        assertThat(rollback.landedAt()).isEqualTo(GitFixture.minute(70));
        assertThat(rollback.flags()).isEmpty();
    }

    @Test
    void aChangeRevertedInsideOneReleaseNeverShippedAlone() throws IOException {
        String original = change(10, "1", "Sum faster");
        String revert = change(20, "0", reverting(original));
        git.tag(30, "v1.1.0");

        assertSetAside(revert, SetAsideReason.NEVER_SHIPPED_ALONE);
        assertThat(GitFixture.byReference(git.read(true)).get(revert))
                .isInstanceOf(RollbackSeen.class);
    }

    @Test
    void aChangeRevertedBeforeAnyReleaseNeverShippedAlone() throws IOException {
        String original = change(10, "1", "Sum faster");
        String revert = change(20, "0", reverting(original));

        assertSetAside(revert, SetAsideReason.NEVER_SHIPPED_ALONE);
    }

    @Test
    void aRevertThatIsInNoReleaseYetIsOpen() throws IOException {
        String original = change(10, "1", "Sum faster");
        git.tag(30, "v1.1.0");
        String revert = change(40, "0", reverting(original));
        git.file("app/other.py", "1").commit(300, "Go on");

        RollbackSeen rollback = git.found(RollbackSeen.class, revert);
        assertThat(rollback.exposedAt()).isEqualTo(GitFixture.minute(30));
        assertThat(rollback.landedAt()).isNull();
        assertThat(rollback.observedUntil()).isEqualTo(GitFixture.minute(300));
    }

    @Test
    void aRollbackPutBackBeforeItShippedNeverHappened() throws IOException {
        String original = change(10, "1", "Sum faster");
        git.tag(30, "v1.1.0");
        String revert = change(40, "0", reverting(original));
        String again = change(50, "1", reverting(revert));
        git.tag(70, "v1.1.1");

        assertSetAside(revert, SetAsideReason.NEVER_SHIPPED_ALONE);
        assertSetAside(again, SetAsideReason.REAPPLIES);
    }

    private void assertSetAside(String revert, SetAsideReason reason) {
        assertThat(git.found(SetAside.class, revert).reason()).isEqualTo(reason);
    }
}
