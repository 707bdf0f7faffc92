package dev.turnback.cli.csv;

import dev.turnback.cli.CliException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header line, in UTF-8, every row as long as the header. */
public final class CsvTable {

    private static final int MOST_COMPLAINTS = 20;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .get();

    private final String name;
    private final List<String> columns;
    private final List<CsvRow> rows;

    private CsvTable(String name, List<String> columns, List<CsvRow> rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Reads the whole file.
     *
     * @param name the file's name without its path
     * @throws CliException when the bytes are no UTF-8 or no CSV table
     */
    public static CsvTable parse(String name, byte[] bytes) {
        String text = decode(name, bytes);
        try (Reader reader =
                        new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            List<String> columns = parser.getHeaderNames();
            List<CsvRow> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                rows.add(new CsvRow(columns, row, parser.getCurrentLineNumber()));
            }
            return new CsvTable(name, columns, rows);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw CliException.error(name + " is no readable CSV: " + e.getMessage());
        }
    }

    private static String decode(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw CliException.error(name + " is not in UTF-8");
        }
    }

    public String name() {
        return name;
    }

    public boolean has(String column) {
        return columns.contains(column);
    }

    /**
     * @throws CliException naming every column that is missing, and those that are there
     */
    void require(List<String> needed) {
        List<String> missing = needed.stream().filter(column -> !has(column)).toList();
        if (!missing.isEmpty()) {
            throw CliException.error(
                    name + " lacks the columns " + missing + "; it has " + columns);
        }
        if (rows.isEmpty()) {
            throw CliException.error(name + " has a header and no rows");
        }
    }

    /**
     * Reads every row, so that one pass names all that is wrong.
     *
     * @throws CliException naming the rows and columns that cannot be read
     */
    <T> List<T> read(Function<CsvRow, T> reader) {
        List<T> read = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (CsvRow row : rows) {
            try {
                row.requireWhole();
                read.add(reader.apply(row));
            } catch (BadCell e) {
                complaints.add(name + " " + e.getMessage());
            }
        }
        if (complaints.isEmpty()) {
            return read;
        }
        int hidden = Math.max(0, complaints.size() - MOST_COMPLAINTS);
        throw CliException.error(
                String.join("\n", complaints.subList(0, complaints.size() - hidden))
                        + (hidden > 0 ? "\n… and " + hidden + " more" : "")
                        + "\nNothing was sent.");
    }
}
