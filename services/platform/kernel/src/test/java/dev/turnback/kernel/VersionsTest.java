package dev.turnback.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.kernel.Versions.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @ParameterizedTest
    @CsvSource({
        "1.9.0, 1.10.0",
        "v1.2.3, 1.2.4",
        "php-1.20wmf9, php-1.20wmf10",
        "php-1.26wmf24, php-1.27.0-wmf.1",
        "php-1.27.0-wmf.4, php-1.27.0-wmf.10",
        "2.0.0-rc1, 2.0.0",
        "2.0.0-alpha.2, 2.0.0-beta.1",
        "2.0.0-SNAPSHOT, 2.0.0",
        "1.2.0, 1.2.0-hotfix1",
        "1.4.2-1, 1.4.2-2",
        "release_9, release_10",
        "1.0.2j, 1.0.2k",
        "20260131, 20260201",
    })
    void theLaterVersionIsForwardAndTheWayBackBackward(String earlier, String later) {
        assertThat(Versions.between(earlier, later)).isEqualTo(Direction.FORWARD);
        assertThat(Versions.between(later, earlier)).isEqualTo(Direction.BACKWARD);
    }

    /** The example of Semantic Versioning 2.0.0, clause 11, and more numbers than three. */
    @Test
    void everyTwoOfARowAreInTheOrderOfTheRow() {
        List<String> earliestFirst =
                List.of(
                        "0.9",
                        "1.0.0-alpha",
                        "1.0.0-alpha.1",
                        "1.0.0-alpha.beta",
                        "1.0.0-beta",
                        "1.0.0-beta.2",
                        "1.0.0-beta.11",
                        "1.0.0-rc.1",
                        "1.0.0",
                        "1.0.0.1",
                        "1.2",
                        "1.10",
                        "v2",
                        "20260301");
        for (int i = 0; i < earliestFirst.size(); i++) {
            for (int j = 0; j < i; j++) {
                String earlier = earliestFirst.get(j);
                String later = earliestFirst.get(i);
                assertThat(Versions.between(earlier, later))
                        .as("from %s to %s", earlier, later)
                        .isEqualTo(Direction.FORWARD);
                assertThat(Versions.between(later, earlier))
                        .as("from %s to %s", later, earlier)
                        .isEqualTo(Direction.BACKWARD);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "main, main",
        "1.0, 1.0.0",
        "v1.2, 1.2",
        "1.2.0, 1.2.0+build7",
        "1.2.0, 1.2.0.Final"
    })
    void theSameNumbersAreTheSameVersion(String one, String other) {
        assertThat(Versions.between(one, other)).isEqualTo(Direction.SAME);
    }

    @ParameterizedTest
    @CsvSource({"latest, 1.0", "7f645a8, 1.0", "php-1.0, node-1.0", "${revision}, 1.0"})
    void whatIsNoVersionOrOfAnotherThingIsUnclear(String one, String other) {
        assertThat(Versions.between(one, other)).isEqualTo(Direction.UNCLEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "main", "0a1b2c3d4e5f", "stable build"})
    void wordsAndCommitIdsAreNoVersions(String text) {
        assertThat(Versions.isVersion(text)).isFalse();
    }
}
