package dev.turnback.cli.sample;

import dev.turnback.cli.csv.CsvMapping;
import dev.turnback.cli.csv.CsvMappings;
import dev.turnback.cli.csv.CsvTable;
import dev.turnback.cli.rules.HistoryRules;
import dev.turnback.contracts.history.HistoryItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The sample that ships: the bare facts of the Wikimedia train, 2012 to 2019. */
public final class SampleItems {

    /** The component the sample belongs to. */
    public static final String COMPONENT = "mediawiki";

    /** The name of the file it is read from. */
    public static final String FILE = "wikimedia-train.csv";

    /** How the file is read. */
    public static final String MAPPING = "wikimedia-train";

    private SampleItems() {}

    /** The sample as an import sends it, in order of landing; the same items each time. */
    public static List<HistoryItem> read() {
        try (InputStream in = SampleItems.class.getResourceAsStream("/sample/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("The sample is missing from the jar");
            }
            return CsvMappings.read(
                    CsvMappings.named(MAPPING),
                    CsvTable.parse(FILE, in.readAllBytes()),
                    new CsvMapping.Context(COMPONENT, FILE, HistoryRules.shipped()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
