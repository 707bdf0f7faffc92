package dev.turnback.cli.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.FollowUp;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions that move in a file are compared; what the subject says does not matter. */
class MovedVersionsTest {

    @TempDir Path folder;
    private GitFixture git;

    @BeforeEach
    void start() throws IOException {
        git = new GitFixture(folder);
    }

    @AfterEach
    void close() {
        git.close();
    }

    private String version(int minute, String version, String subject) throws IOException {
        return git.file("VERSION", version + "\n").commit(minute, subject);
    }

    @Test
    void aVersionThatMovedBackUnderAnInnocentSubjectIsARollback() throws IOException {
        version(0, "1.9.0", "Begin");
        version(10, "1.10.0", "Go ahead");
        String back = version(25, "1.9.0", "Tidy up the settings");
        git.file("app/x.py", "1").commit(400, "Go on");

        Map<String, HistoryItem> items = GitFixture.byReference(git.read());
        assertThat(items).containsOnlyKeys("release:1.9.0", "release:1.10.0", back);
        assertThat(git.found(ReleaseSeen.class, "release:1.10.0").previousVersion())
                .isEqualTo("1.9.0");
        assertThat(items.get(back))
                .isEqualTo(
                        new RollbackSeen(
                                "move:" + back + ":1.10.0>1.9.0",
                                "shop",
                                "1.10.0",
                                "1.9.0",
                                "1.9.0",
                                GitFixture.minute(10),
                                GitFixture.minute(25),
                                Extent.FULL,
                                List.of(ChangeKind.CODE),
                                List.of(),
                                GitFixture.minute(400),
                                new SourceRef(SourceRef.Kind.GIT, "shop", back),
                                Set.of("lag=minutes")));
    }

    @Test
    void aForwardMoveCalledARevertIsARelease() throws IOException {
        version(0, "1.0.0", "Begin");
        version(10, "1.1.0", "Revert \"the good old times\"");

        assertThat(GitFixture.byReference(git.read())).containsKey("release:1.1.0");
    }

    @Test
    void aMoveToAVersionThatNeverRanIsSetAside() throws IOException {
        version(0, "1.2.0", "Begin");
        String slip = version(10, "1.0.2", "Next version");

        SetAside item = git.found(SetAside.class, slip);
        assertThat(item.reason()).isEqualTo(SetAsideReason.TARGET_NEVER_RAN);
    }

    @Test
    void aRevertThatMovesTheVersionBackCountsOnce() throws IOException {
        version(0, "1.0.0", "Begin");
        String forward = version(10, "1.1.0", "Go ahead");
        String back = version(20, "1.0.0", "Undo\n\nThis reverts commit " + forward + ".");

        List<HistoryItem> rollbacks =
                git.read().stream().filter(item -> item instanceof RollbackSeen).toList();
        assertThat(rollbacks).hasSize(1);
        assertThat(rollbacks.getFirst().key()).isEqualTo("move:" + back + ":1.1.0>1.0.0");
    }

    @Test
    void theSameMoveInTwoFilesCountsOnce() throws IOException {
        git.file("package.json", "{\"version\":\"1.0.0\"}");
        version(0, "1.0", "Begin");
        git.file("package.json", "{\"version\":\"1.1.0\"}");
        version(10, "1.1", "Go ahead");
        git.file("package.json", "{\"version\":\"1.0.0\"}");
        version(20, "1.0", "Go on");

        assertThat(git.read().stream().filter(item -> item instanceof RollbackSeen)).hasSize(1);
    }

    @Test
    void theSameVersionAgainAndBackAgainFollow() throws IOException {
        version(0, "1.0.0", "Begin");
        version(10, "1.1.0", "Go ahead");
        String back = version(20, "1.0.0", "One");
        String again = version(50, "1.1.0", "Two");
        String backAgain = version(90, "1.0.0", "Three");

        RollbackSeen first = git.found(RollbackSeen.class, back);
        assertThat(first.followUps())
                .containsExactly(
                        new FollowUp(FollowUp.Kind.REAPPLIED, GitFixture.minute(50), again),
                        new FollowUp(
                                FollowUp.Kind.ROLLED_BACK_AGAIN, GitFixture.minute(90), backAgain));
        RollbackSeen second = git.found(RollbackSeen.class, backAgain);
        assertThat(second.exposedAt()).isEqualTo(GitFixture.minute(50));
    }

    @Test
    void wikisThatGoBackInPartAreAPartialRollback() throws IOException {
        git.file("wikiversions.dat", "aa php-1.20wmf9\nbb php-1.20wmf9\ncc php-1.20wmf9\n")
                .commit(0, "Begin");
        git.file("wikiversions.dat", "aa php-1.20wmf10\nbb php-1.20wmf10\ncc php-1.20wmf9\n")
                .commit(10, "Go ahead");
        String back =
                git.file(
                                "wikiversions.json",
                                """
                                {"aa": "php-1.20wmf10", "bb": "php-1.20wmf9", "cc": "php-1.20wmf9"}
                                """)
                        .commit(20, "Use JSON");

        RollbackSeen item = git.found(RollbackSeen.class, back);
        assertThat(item.extent()).isEqualTo(Extent.PARTIAL);
        assertThat(item.restoredVersion()).isEqualTo("php-1.20wmf9");
        assertThat(item.previousVersion()).isEqualTo("php-1.20wmf9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    package.json            | {"version": "V"}
                    pom.xml                 | <project><version>V</version></project>
                    deploy/Chart.yaml       | {appVersion: "V", version: 9.9.9}
                    kustomization.yaml      | {images: [{name: shop, newTag: "V"}]}
                    charts/shop/values.yaml | {shop: {image: {repository: shop, tag: "V"}}}
                    """)
    void versionsAreReadFromTheFilesOfTheTrade(String path, String content) throws IOException {
        git.file(path, content.replace("V\"", "1.4.0\"").replace("V<", "1.4.0<")).commit(0, "A");
        git.file(path, content.replace("V\"", "1.5.0\"").replace("V<", "1.5.0<")).commit(9, "B");
        git.file(path, content.replace("V\"", "1.4.0\"").replace("V<", "1.4.0<")).commit(19, "C");

        assertThat(git.read().stream().filter(item -> item instanceof RollbackSeen))
                .singleElement()
                .satisfies(
                        item ->
                                assertThat(((RollbackSeen) item).restoredVersion())
                                        .isEqualTo("1.4.0"));
    }
}
