package dev.turnback.cli.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.HistoryItem;
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

/** A repository without releases: every landing on the main line reaches users. */
class ContinuousHistoryTest {

    @TempDir Path folder;
    private GitFixture git;

    @BeforeEach
    void start() throws IOException {
        git = new GitFixture(folder);
        git.file("README.md", "shop").file("app/cart.py", "0").commit(0, "Begin");
    }

    @AfterEach
    void close() {
        git.close();
    }

    private String change(int minute, String path, String content, String message)
            throws IOException {
        return git.file(path, content).commit(minute, message);
    }

    private RollbackSeen rollbackOf(
            String revert, String original, int exposed, int landed, int until, ChangeKind kind)
            throws IOException {
        String before = git.parentOf(original);
        return new RollbackSeen(
                "revert:" + revert + ":" + original,
                "shop",
                original,
                before,
                before,
                GitFixture.minute(exposed),
                GitFixture.minute(landed),
                Extent.FULL,
                List.of(kind),
                List.of(),
                GitFixture.minute(until),
                new SourceRef(SourceRef.Kind.GIT, "shop", revert),
                Set.of("lag=minutes"));
    }

    private void assertSetAside(String revert, SetAsideReason reason) {
        assertThat(git.found(SetAside.class, revert).reason()).isEqualTo(reason);
    }

    @Test
    void aRevertThatNamesItsOriginalIsARollback() throws IOException {
        String original = change(10, "app/cart.py", "1", "Sum faster");
        String revert =
                change(30, "app/cart.py", "0", "Undo\n\nThis reverts commit " + original + ".");
        change(500, "app/other.py", "1", "Go on");

        assertThat(git.read())
                .containsExactly(rollbackOf(revert, original, 10, 30, 500, ChangeKind.CODE));
    }

    @Test
    void aShortenedIdIsEnough() throws IOException {
        String original = change(10, "config/app.yml", "1", "Raise the limit");
        String revert =
                change(
                        30,
                        "config/app.yml",
                        "0",
                        "Undo\n\nThis reverts commit " + original.substring(0, 9) + ".");

        assertThat(git.read())
                .containsExactly(rollbackOf(revert, original, 10, 30, 30, ChangeKind.CONFIG));
    }

    @Test
    void aRevertThatNamesAPullRequestTakesBackItsSquash() throws IOException {
        String original = change(10, "db/migrate/1.sql", "1", "Add a column (#12)");
        change(11, "app/cart.py", "1", "Something else (#13)");
        String revert = change(40, "db/migrate/1.sql", "0", "Back (#14)\n\nReverts acme/shop#12");

        assertThat(git.read())
                .containsExactly(rollbackOf(revert, original, 10, 40, 40, ChangeKind.SCHEMA));
    }

    @Test
    void aRevertThatNamesAPullRequestTakesBackItsMerge() throws IOException {
        String base = change(5, "app/x.py", "0", "Base");
        git.file("app/x.py", "1");
        String branch = git.commitOn(8, "Work", List.of(base));
        String merge = git.merge(20, "Merge pull request #7 from acme/x\n\nWork", branch);
        String revert = change(50, "app/x.py", "0", "Undo x\n\nReverts #7");

        assertThat(git.read())
                .containsExactly(rollbackOf(revert, merge, 20, 50, 50, ChangeKind.CODE));
    }

    @Test
    void aRevertOnABranchLandsWithItsMergeAndCountsOnce() throws IOException {
        String original = change(10, "app/cart.py", "1", "Sum faster");
        git.file("app/cart.py", "0");
        String revert =
                git.commitOn(
                        15,
                        "Revert \"Sum faster\"\n\nThis reverts commit " + original + ".",
                        List.of(original));
        git.merge(45, "Merge pull request #9 from acme/revert\n\nRevert \"Sum faster\"", revert);

        assertThat(git.read())
                .containsExactly(rollbackOf(revert, original, 10, 45, 45, ChangeKind.CODE));
    }

    @Test
    void aChangeTakenBackOnItsOwnBranchNeverShippedAlone() throws IOException {
        String base = change(5, "app/x.py", "0", "Base");
        git.file("app/x.py", "1");
        String original = git.commitOn(8, "Try", List.of(base));
        git.file("app/x.py", "0").file("app/y.py", "1");
        String revert =
                git.commitOn(
                        9,
                        "Revert \"Try\"\n\nThis reverts commit " + original + ".",
                        List.of(original));
        git.merge(20, "Merge pull request #7 from acme/y", revert);

        assertSetAside(revert, SetAsideReason.NEVER_SHIPPED_ALONE);
    }

    @Test
    void aRevertOfARevertIsSetAsideAndFollowsTheFirst() throws IOException {
        String original = change(10, "app/cart.py", "1", "Sum faster");
        String revert =
                change(20, "app/cart.py", "0", "Undo\n\nThis reverts commit " + original + ".");
        String again =
                change(50, "app/cart.py", "1", "Redo\n\nThis reverts commit " + revert + ".");

        Map<String, HistoryItem> items = GitFixture.byReference(git.read());
        assertThat(items).hasSize(2);
        assertThat(git.found(RollbackSeen.class, revert).followUps())
                .containsExactly(
                        new FollowUp(FollowUp.Kind.REAPPLIED, GitFixture.minute(50), again));
        assertSetAside(again, SetAsideReason.REAPPLIES);
    }

    @Test
    void whatWasPutBackAndTakenBackOnceMoreIsAnAttemptOfItsOwn() throws IOException {
        String original = change(10, "app/cart.py", "1", "Sum faster");
        String first =
                change(20, "app/cart.py", "0", "Undo\n\nThis reverts commit " + original + ".");
        String again =
                change(400, "app/cart.py", "1", "Redo\n\nThis reverts commit " + first + ".");
        String second =
                change(420, "app/cart.py", "0", "Undo\n\nThis reverts commit " + again + ".");

        List<HistoryItem> items = git.read();
        assertThat(items).hasSize(3);
        assertThat(items).contains(rollbackOf(second, again, 400, 420, 420, ChangeKind.CODE));
    }

    @Test
    void aFixWithinTheHourOnTheSameFileFollows() throws IOException {
        String original = change(10, "app/cart.py", "1", "Sum faster");
        String revert =
                change(20, "app/cart.py", "0", "Undo\n\nThis reverts commit " + original + ".");
        change(30, "app/other.py", "1", "Elsewhere");
        String fix = change(79, "app/cart.py", "2", "Repair the sum");
        change(81, "app/cart.py", "3", "Later work");

        RollbackSeen rollback = git.found(RollbackSeen.class, revert);
        assertThat(rollback.followUps())
                .containsExactly(new FollowUp(FollowUp.Kind.HOTFIXED, GitFixture.minute(79), fix));
    }

    @Test
    void aRevertOfDocumentsIsSetAside() throws IOException {
        String original = change(10, "README.md", "new", "Explain more");
        String revert =
                change(20, "README.md", "shop", "Undo\n\nThis reverts commit " + original + ".");

        assertSetAside(revert, SetAsideReason.NOTHING_THAT_RUNS);
    }

    @Test
    void aPlannedToggleIsSetAside() throws IOException {
        String original = change(10, "config/db.yml", "1", "Depool db1034 for maintenance");
        String revert =
                change(90, "config/db.yml", "0", "Undo\n\nThis reverts commit " + original + ".");

        assertSetAside(revert, SetAsideReason.PLANNED_TOGGLE);
    }

    @Test
    void aRevertOfSomeFilesIsPartialAndRestoresNoKnownState() throws IOException {
        git.file("app/a.py", "1").file("app/b.py", "1");
        String original = git.commit(10, "Both");
        String revert =
                change(20, "app/a.py", "0", "Half\n\nThis reverts commit " + original + ".");

        RollbackSeen rollback = git.found(RollbackSeen.class, revert);
        assertThat(rollback.extent()).isEqualTo(Extent.PARTIAL);
        assertThat(rollback.restoredVersion()).isNull();
        assertThat(rollback.previousVersion()).isEqualTo(git.parentOf(original));
    }

    @Test
    void aTimeThatRunsBackwardsIsKeptAndFlagged() throws IOException {
        String original = change(100, "app/cart.py", "1", "Sum faster");
        String revert =
                change(20, "app/cart.py", "0", "Undo\n\nThis reverts commit " + original + ".");

        RollbackSeen rollback = git.found(RollbackSeen.class, revert);
        assertThat(rollback.exposedAt()).isEqualTo(GitFixture.minute(100));
        assertThat(rollback.landedAt()).isEqualTo(GitFixture.minute(20));
        assertThat(rollback.flags()).contains("negative-time");
    }
}
