package dev.turnback.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.cli.CliException;
import dev.turnback.contracts.ChangeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryRulesTest {

    private final HistoryRules rules = HistoryRules.shipped();
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "db/migrate/20260101_add.rb, SCHEMA",
        "shop/orders.sql, SCHEMA",
        "api/v1/orders.yaml, CONTRACT",
        "proto/order.proto, CONTRACT",
        "src/test/java/CartTest.java, TEST",
        "app/test_cart.py, TEST",
        "config/locales/en.yml, DATA",
        "wmf-config/InitialiseSettings.php, CONFIG",
        "wikiversions.json, CONFIG",
        "terraform/main.tf, INFRA",
        "Dockerfile, INFRA",
        "feature-flags/checkout.yaml, FLAG",
        "docs/how.md, DOCS",
        "app/cart.py, CODE",
        "a+b(c).py, CODE",
    })
    void theFirstRuleThatFitsNamesTheKindOfAFile(String path, FileClass expected) {
        assertThat(rules.changeKinds().classify(path)).isEqualTo(expected);
    }

    @Test
    void theWeightiestKindComesFirstAndWhatNeverRunsIsLeftOut() {
        assertThat(
                        rules.changeKinds()
                                .kindsOf(List.of("README.md", "a.py", "config/a.yml", "x.sql")))
                .containsExactly(ChangeKind.SCHEMA, ChangeKind.CONFIG, ChangeKind.CODE);
    }

    @ParameterizedTest
    @CsvSource({
        "v1.2.3, true",
        "release_2817, true",
        "v2817, true",
        "shop@1.4.0, true",
        "deploy-2026-01-31, true",
        "v1.2.0-rc1, false",
        "v1.2.0-beta.2, false",
        "backup-of-monday, false",
        "latest, false",
    })
    void tagsThatLookLikeReleasesAreReleases(String tag, boolean expected) {
        assertThat(rules.tags().isRelease(tag)).isEqualTo(expected);
    }

    @Test
    void aSectionOfATeamsOwnFileTakesThePlaceOfTheShippedOne() throws IOException {
        Path own = folder.resolve("own.rules");
        Files.writeString(own, "[change kinds]\nFLAG folder switches\n");

        HistoryRules changed = HistoryRules.withOverrides(own);

        assertThat(changed.changeKinds().classify("switches/a.yml")).isEqualTo(FileClass.FLAG);
        assertThat(changed.changeKinds().classify("x.sql")).isEqualTo(FileClass.CODE);
        assertThat(changed.tags().isRelease("v1.2.3")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    [no such thing]               | unknown section
                    CODE file *.py                | before the first
                    [change kinds];CDOE file *.py | 'CDOE' is no kind
                    [change kinds];CODE name *.py | none of folder, file, path
                    [release tags];take (         | not a pattern
                    """)
    void aRuleThatIsNotUnderstoodIsNamedWithItsLine(String text, String complaint)
            throws IOException {
        Path own = folder.resolve("own.rules");
        Files.writeString(own, text.replace(";", "\n"));

        assertThatThrownBy(() -> HistoryRules.withOverrides(own))
                .isInstanceOf(CliException.class)
                .hasMessageContaining("own.rules line " + (text.contains(";") ? 2 : 1))
                .hasMessageContaining(complaint);
    }
}
