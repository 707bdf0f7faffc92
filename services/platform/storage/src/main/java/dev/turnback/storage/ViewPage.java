package dev.turnback.storage;

import java.util.List;
import java.util.Optional;

/**
 * @param rows in the order that was asked for
 * @param next continues after the last row; empty when there are no more
 */
public record ViewPage(List<ViewRow> rows, Optional<String> next) {
    public ViewPage {
        rows = List.copyOf(rows);
    }
}
