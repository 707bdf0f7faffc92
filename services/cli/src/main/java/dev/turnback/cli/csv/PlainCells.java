package dev.turnback.cli.csv;

import dev.turnback.contracts.ChangeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The cells that the plain shapes share. */
final class PlainCells {

    private static final Pattern COMPONENT = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private PlainCells() {}

    static String component(CsvRow row, CsvMapping.Context context) {
        String component = row.textOrNull("component");
        if (component == null) {
            return context.component();
        }
        if (!COMPONENT.matcher(component).matches()) {
            throw row.wrong(
                    "component",
                    "'" + component + "' is no component id (small letters, digits, . _ -)");
        }
        return component;
    }

    /** Reads {@code SCHEMA;CODE}, the weightiest first as written. */
    static List<ChangeKind> changeKinds(CsvRow row) {
        List<ChangeKind> kinds = new ArrayList<>();
        String text = row.textOrNull("change_kinds");
        if (text == null) {
            return kinds;
        }
        for (String word : text.split("[;|\\s]+", -1)) {
            try {
                kinds.add(ChangeKind.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw row.wrong(
                        "change_kinds",
                        "'" + word + "' is none of " + List.of(ChangeKind.values()));
            }
        }
        return kinds;
    }
}
