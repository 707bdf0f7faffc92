package dev.turnback.cli.csv;

/** A cell that cannot be read; the message names row, line and column. */
final class BadCell extends RuntimeException {

    BadCell(String message) {
        super(message);
    }
}
