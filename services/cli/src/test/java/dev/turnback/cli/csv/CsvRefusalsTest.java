package dev.turnback.cli.csv;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.cli.CliException;
import org.junit.jupiter.api.Test;

/** A file that cannot be read is refused as a whole, with what is wrong and where. */
class CsvRefusalsTest {

    private void assertRefused(String mapping, String text, String... parts) {
        assertThatThrownBy(() -> CsvMappingsTest.read(mapping, text))
                .isInstanceOf(CliException.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void anUnknownMappingListsTheKnownOnes() {
        assertRefused("trains", "a\n1\n", "'trains'", "wikimedia-train, ", "rollbacks");
    }

    @Test
    void aMissingColumnIsNamed() {
        assertRefused("releases", "version,when\n1,2\n", "past.csv", "exposed_at", "when");
    }

    @Test
    void everyBadCellIsNamedByRowAndColumn() {
        assertRefused(
                "releases",
                """
                version,exposed_at,change_kinds
                1.0,2026-01-31,
                1.1,2026-01-31T08:00:00Z,MAGIC
                ,2026-01-31T08:00:00Z,
                1.3,2026-01-31T08:00:00Z
                """,
                "row 1 (line 2), column exposed_at: '2026-01-31'",
                "row 2 (line 3), column change_kinds: 'MAGIC'",
                "row 3 (line 4), column version: is empty",
                "row 4 (line 5): 2 cells under 3 columns",
                "Nothing was sent");
    }

    @Test
    void aFileOfAnotherKindIsNoTable() {
        assertRefused("releases", "", "past.csv");
        assertRefused("releases", "version,exposed_at\n", "no rows");
        assertRefused("releases", "version,exposed_at\n\"1.0,x\n", "past.csv");
        assertThatThrownBy(() -> CsvTable.parse("past.csv", new byte[] {(byte) 0xff, 65}))
                .hasMessageContaining("UTF-8");
    }
}
