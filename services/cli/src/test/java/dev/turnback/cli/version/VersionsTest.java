package dev.turnback.cli.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.cli.version.Versions.Direction;
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

    @ParameterizedTest
    @CsvSource({"1.0, 1.0.0", "v1.2, 1.2", "1.2.0, 1.2.0+build7", "1.2.0, 1.2.0.Final"})
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
