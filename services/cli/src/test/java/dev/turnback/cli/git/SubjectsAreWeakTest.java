package dev.turnback.cli.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.history.HistoryItem.RollbackSeen;
import dev.turnback.contracts.history.HistoryItem.SetAside;
import dev.turnback.contracts.history.SetAsideReason;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A subject that speaks of a revert is believed only as far as it quotes a commit that is there.
 */
class SubjectsAreWeakTest {

    @TempDir Path folder;
    private GitFixture git;

    @BeforeEach
    void start() throws IOException {
        git = new GitFixture(folder);
        git.file("app/cart.py", "0").commit(0, "Begin");
    }

    @AfterEach
    void close() {
        git.close();
    }

    private String change(int minute, String path, String content, String message)
            throws IOException {
        return git.file(path, content).commit(minute, message);
    }

    @Test
    void aQuotedSubjectAloneIsAWeakerMatchAndSaysSo() throws IOException {
        String original = change(10, "app/cart.py", "1", "Sum faster");
        String revert = change(20, "app/cart.py", "0", "Revert \"Sum faster\"");

        RollbackSeen item = git.found(RollbackSeen.class, revert);
        assertThat(item.version()).isEqualTo(original);
        assertThat(item.flags()).contains("match=subject");
    }

    @Test
    void aQuotedSubjectThatIsNotThereIsSetAside() throws IOException {
        String revert = change(20, "app/cart.py", "9", "Revert \"Something nobody did\"");

        assertThat(git.found(SetAside.class, revert).reason())
                .isEqualTo(SetAsideReason.ORIGINAL_NOT_FOUND);
    }

    @Test
    void aSubjectThatOnlySpeaksOfRevertingIsNothing() throws IOException {
        change(20, "app/cart.py", "9", "Revert the order of the axis");

        assertThat(git.read()).isEmpty();
    }
}
